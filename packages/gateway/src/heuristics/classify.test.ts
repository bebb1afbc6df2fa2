import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import { MAILS, UNCLEAR, UNSEEN } from './intents.fixture.ts';
import { INTENTS } from './lexicon/intents.ts';

describe('classify', () => {
  it('recognises at least nineteen in twenty mails of the collection', () => {
    const outcomes = MAILS.map(({ intent, text }) => ({ intent, found: classify(text).intent, text }));
    const missed = outcomes.filter(({ intent, found }) => found !== intent);
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(MAILS.length / 20);
  });

  it('rather abstains than errs on mails it has not met: six in ten right, at most one in twenty wrong', () => {
    const outcomes = UNSEEN.map(({ intent, text }) => ({ intent, found: classify(text).intent }));
    const right = outcomes.filter(({ intent, found }) => found === intent).length;
    const wrong = outcomes.filter(({ intent, found }) => found !== intent && found !== 'unclear').length;
    expect(right).toBeGreaterThanOrEqual(UNSEEN.length * 0.6);
    expect(wrong).toBeLessThanOrEqual(UNSEEN.length / 20);
  });

  it('has mails of every class in the collection', () => {
    expect(new Set(MAILS.map(({ intent }) => intent))).toEqual(new Set(Object.keys(INTENTS)));
  });

  it.each(UNCLEAR)('abstains on "%s"', (text) => {
    expect(classify(text)).toMatchObject({ intent: 'unclear', confidence: 0 });
  });

  it('abstains when two classes weigh the same', () => {
    const { intent, confidence } = classify('Une réclamation, un rendez-vous, un devis, un bon de commande.');
    expect(intent).toBe('unclear');
    expect(confidence).toBeLessThan(0.5);
  });

  it('names the words that spoke, and only words of the text', () => {
    const text = 'Bonjour, je souhaite un devis et vos tarifs pour une formation.';
    const { evidence } = classify(text);
    expect(evidence.length).toBeGreaterThan(0);
    for (const word of evidence) expect(text).toContain(word);
  });

  it('weighs the subject more than the body', () => {
    expect(classify('Objet : Réclamation\n\nBonjour, au sujet de notre rendez-vous.').intent).toBe('complaint');
    expect(classify('Objet : Rendez-vous\n\nBonjour, au sujet de ma réclamation.').intent).toBe('meeting');
  });

  it('does not count the same phrase twice', () => {
    const once = classify('Un devis. Une réunion.');
    const often = classify(`${'Un devis. '.repeat(50)} Une réunion.`);
    expect(often.confidence).toBe(once.confidence);
  });

  it.each([
    ['Merci de répondre au plus vite, notre ligne est à l’arrêt.', true],
    ['We need this as soon as possible.', true],
    ['Rien ne presse, quand vous pourrez.', false],
  ])('sees the urgency of "%s": %s', (text, urgent) => {
    expect(classify(text).urgent).toBe(urgent);
  });
});
