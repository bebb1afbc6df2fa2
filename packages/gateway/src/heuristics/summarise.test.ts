import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from './summarise.ts';

const NOTE = `Called the buyer of a food company this morning. The weather was awful. They are happy with the pilot but procurement wants a 10% discount before signing.
Budget approved: £48,000 for year one. We talked about football for a while. Their current contract ends on 30 June 2026, so they need to go live by mid June.
Thanks again for taking the time. The office has a new coffee machine.`;

describe('summarise', () => {
  it('keeps the sentences with decisions, dates and money, and drops small talk', () => {
    const summary = summarise(NOTE, 'en', 3);
    expect(summary).toEqual([
      'They are happy with the pilot but procurement wants a 10% discount before signing.',
      'Budget approved: £48,000 for year one.',
      'Their current contract ends on 30 June 2026, so they need to go live by mid June.',
    ]);
  });

  it('never puts politeness into a summary of a longer text', () => {
    const text =
      'Merci pour votre accueil. Le client refuse le prix. Il attend une offre à 9 000 €. N’hésitez pas à me rappeler. Bonne journée à tous.';
    expect(summarise(text, 'fr')).toEqual(['Le client refuse le prix.', 'Il attend une offre à 9 000 €.']);
  });

  it('does not say the same thing twice', () => {
    const text =
      'The customer wants a discount of 10%. A discount of 10% is what the customer wants. Delivery is planned for May. The team is new.';
    const summary = summarise(text, 'en', 2);
    expect(summary.filter((sentence) => sentence.includes('discount'))).toHaveLength(1);
  });

  it('gives as many sentences as asked, as far as there are some', () => {
    expect(summarise(NOTE, 'en', 1)).toHaveLength(1);
    expect(summarise('Un seul point ici.', 'fr', 5)).toEqual(['Un seul point ici.']);
    expect(summarise('', 'fr')).toEqual([]);
  });

  it('uses the words of the text, in its order, whatever the text', () => {
    const sentence = fc.constantFrom(
      'Le prix est de 40 €.',
      'La réunion a lieu lundi.',
      'Il pleut.',
      'Merci beaucoup pour votre aide.',
      'Le contrat part en signature !',
      'Qui suit ?',
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (sentences) => {
        const text = sentences.join(' ');
        let at = 0;
        for (const kept of summarise(text, 'fr')) {
          const found = text.indexOf(kept, at);
          expect(found).toBeGreaterThanOrEqual(0);
          at = found + kept.length;
        }
      }),
    );
  });

  it('grows with the length of the text, up to seven sentences', () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `Topic${at} needs budget line${at} from team${at}.`).join(' ');
    expect([4, 9, 100].map((count) => summarise(text(count), 'en').length)).toEqual([2, 4, 7]);
  });
});
