import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';
import { MAILS } from './intents.fixture.ts';

describe('detectLanguage', () => {
  it.each([
    ['Résume cette note', 'fr'],
    ['Résumé', 'fr'],
    ['Peux-tu classer le mail ?', 'fr'],
    ['Summarise this', 'en'],
    ['Draft a reply please', 'en'],
    ['Le client said the budget is fine and we can start', 'en'],
    ['Kick-off meeting avec le client, deadline fin mars pour le go live', 'fr'],
    ['RDV OK', undefined],
    ['', undefined],
    ['12/03 4500', undefined],
  ])('takes "%s" for %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is right about every mail of the collection', () => {
    const french = MAILS.filter(
      ({ text }) =>
        /[éèàçù’«]|\b(?:je|merci|notre|nous|vous|une)\b|Bonjour/i.test(text) &&
        !/\b(?:the|please|Hi|Hello)\b/.test(text),
    );
    const wrong = MAILS.filter((mail) => detectLanguage(mail.text) !== (french.includes(mail) ? 'fr' : 'en'));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
