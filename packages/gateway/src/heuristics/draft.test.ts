import { describe, expect, it } from 'vitest';
import { draft } from './draft.ts';

const MAIL_FR =
  'Objet : Devis licences\n\nBonjour,\nNous souhaitons un devis pour 40 postes. Pouvez-vous l’envoyer avant le 20 mars ?\n\nCordialement,\nAnne Petit';
const MAIL_EN =
  'Subject: Order 4471\n\nHi,\nThe parcel has still not arrived and this is unacceptable. I want a refund by Friday.\n\nRegards,\nJohn Carter';

describe('draft', () => {
  it('answers a mail: subject, name, what it wants, its own points, gaps for what is not known', () => {
    const letter = draft('Rédige une réponse', MAIL_FR, 'fr');
    expect(letter.split('\n\n')).toEqual([
      'Objet : Re : Devis licences',
      'Bonjour Anne Petit,',
      'Merci pour votre demande de devis.',
      "J’ai bien noté les points suivants :\n- « Nous souhaitons un devis pour 40 postes. »\n- « Pouvez-vous l'envoyer avant le 20 mars ? »",
      'Vous recevrez notre proposition avant le [date].',
      'Cordialement,\n[votre nom]',
    ]);
  });

  it('says what the order says, and then leaves the standard promise out', () => {
    const letter = draft('Draft a reply saying that we refund the 40 € today.', MAIL_EN, 'en');
    expect(letter).toContain('We refund the 40 € today.');
    expect(letter).toContain('Hello John Carter,');
    expect(letter).not.toContain('I will tell you by [date]');
  });

  it.each([
    ['Réponds en déclinant poliment', MAIL_FR, 'fr', 'nous ne pouvons pas donner suite'],
    ['Réponds pour accepter', MAIL_FR, 'fr', 'Nous répondons favorablement'],
    ['Reply and apologise', MAIL_EN, 'en', 'Please accept our apologies.'],
    ['Reply to decline', MAIL_EN, 'en', 'we are not able to agree'],
  ] as const)('takes the side that "%s" asks for', (order, mail, language, words) => {
    expect(draft(order, mail, language)).toContain(words);
  });

  it('writes a follow-up about a topic even without a text, with a gap for the rest', () => {
    const letter = draft('Écris une relance au sujet de la facture 2210', '', 'fr');
    expect(letter).toContain('facture 2210');
    expect(letter).toContain('[date]');
    expect(draft('Write a follow-up', '', 'en')).toContain('Subject: Follow-up: [subject]');
  });

  it('recalls the steps of a note in a follow-up', () => {
    const letter = draft(
      'Propose une relance',
      '- client satisfait\n- envoyer l’avenant avant fin février\n- rappeler le DSI',
      'fr',
    );
    expect(letter).toContain("Pour mémoire :\n- envoyer l'avenant avant fin février\n- rappeler le DSI");
  });

  it('writes in the language asked for', () => {
    expect(draft('Rédige une réponse en anglais', MAIL_FR, 'fr')).toContain('Thank you for your request for a quote.');
  });

  it('invents no date, amount or name', () => {
    const known = `${MAIL_FR} Rédige une réponse`;
    const letter = draft('Rédige une réponse', MAIL_FR, 'fr');
    for (const number of letter.match(/\d+/g) ?? []) expect(known).toContain(number);
  });
});
