import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

describe('splitSentences', () => {
  it('does not end a sentence at an abbreviation, an initial or a decimal', () => {
    expect(
      splitSentences('M. Roux a signé avec Mme. Petit. Le prix est de 3.5 k€ env. par an. J. Smith suit.', 'fr'),
    ).toEqual(['M. Roux a signé avec Mme. Petit.', 'Le prix est de 3.5 k€ env. par an.', 'J. Smith suit.']);
  });

  it('joins lines that a mail program has broken', () => {
    expect(
      splitSentences(
        'We are looking for a tool that helps our sales team to\nfollow its customers. It has to be simple.',
        'en',
      ),
    ).toEqual(['We are looking for a tool that helps our sales team to follow its customers.', 'It has to be simple.']);
  });

  it('takes each list item for a sentence, without its mark', () => {
    expect(splitSentences('Actions\n- rappeler Paul\n- envoyer le devis\n1. relire\n2) signer', 'fr')).toEqual([
      'Actions',
      'rappeler Paul',
      'envoyer le devis',
      'relire',
      'signer',
    ]);
  });

  it('drops what holds neither letter nor digit', () => {
    expect(splitSentences('Yes.\n---\n***\n!', 'en')).toEqual(['Yes.']);
  });
});
