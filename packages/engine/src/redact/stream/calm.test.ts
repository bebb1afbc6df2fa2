import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/registry.ts';
import { createEngine } from '../../engine.ts';
import { redact } from '../redact.ts';
import { createStreamRedactor } from './stream-redactor.ts';

const engine = createEngine({ fingerprintKey: 'test' });
const calm = (text: string, from = 0) => text.slice(from, engine.findCalm(text, from, true));
const analyse = (text: string) =>
  engine.analyse({ channel: 'completion', parts: [{ path: 'p', text }], actor: { id: null, roles: [] } }).findings;

describe('calm text', () => {
  it.each([
    'Le client valide le budget et le calendrier. ',
    'Il reste à préciser la réversibilité, ',
    'The proposal is ready; ',
    'Voici le résumé :\n',
    'Voici le résumé : ',
    'Merci !\n\n',
    'L’équipe peut-être, ',
    'Envoyez le devis, ',
    'Deux semaines suffisent. ',
  ])('goes as soon as the next word begins: %j', (statement) => {
    expect(calm(statement)).toBe('');
    expect(calm(`${statement}E`)).toBe(statement);
  });

  it('goes statement by statement', () => {
    expect(calm('Le budget est validé, la recette aussi. Il reste le délai')).toBe(
      'Le budget est validé, la recette aussi. ',
    );
  });

  it.each([
    ['a name', 'Le devis de Julie est prêt. Il'],
    ['a name in small letters', 'le devis de julie est prêt. il'],
    ['an unknown name before a verb', 'Tchicaya valide le devis. Il'],
    ['a title before a name in small letters', 'voir madame el amrani, elle'],
    ['a word in capitals', 'Le dossier URGENT est prêt. Il'],
    ['an unknown word that opens a sentence', 'Tchicaya a rappelé. Il'],
    ['a number', 'Le 12 est bloqué. Il'],
    ['an address', 'Le mail est jane@corp.com. Il'],
    ['an address in words', 'Le mail est jane arobase corp point com, il'],
    ['a street', 'La rue des lilas, à'],
    ['what is said about somebody’s health', 'Le client est diabétique, il'],
    ['a password in words', 'Le mot de passe est soleil, il'],
    ['an initial', 'voir avec j. dupont'],
    ['an invisible character', 'Le de\u200bvis est prêt. Il'],
    ['a long word', 'Le constitutionnellement beau, il'],
    ['a quotation', 'Le « devis » est prêt. Il'],
    ['a dot inside', 'Le devis.pdf est prêt. Il'],
    ['a cell', 'nom;prénom\ntchicaya; amel'],
  ])('is not where there is %s', (_, text) => {
    expect(calm(text)).toBe('');
  });

  it('is not where a password was announced just before', () => {
    const text = 'Le mot de passe : soleil d été, il';
    expect(calm(text, 'Le mot de passe : '.length)).toBe('');
  });

  it('is not in a line that follows one without an end, which may be a row of a table', () => {
    const head = 'Nom, Prénom\n';
    expect(calm(`${head}le budget, la`, head.length)).toBe('');
    expect(calm('Le budget :\nla recette, la', 'Le budget :\n'.length)).toBe('la recette, ');
  });

  it('holds no value of any example, wherever it stands', () => {
    const examples = detectors
      .filter(({ category }) => category !== 'intent')
      .flatMap(({ examples: { hit, miss } }) => [...hit, ...miss].map(({ text }) => text));
    for (const text of examples.flatMap((example) => [example, example.toLowerCase(), `Il est prêt. ${example}`])) {
      const found = analyse(text).filter(({ category }) => category !== 'intent');
      const given = engine.findCalm(text, 0, true);
      expect(found.filter(({ start }) => start < given)).toEqual([]);
    }
  });
});

it('knows every detector: a value has a digit or is announced by a word, except for names', () => {
  const others = detectors.filter(
    ({ category, prefilter: { keywords, words, shape, alsoWithout } }) =>
      category !== 'intent' && shape !== 'digit' && ((!keywords && !words) || alsoWithout),
  );
  expect(others.map(({ id }) => id)).toEqual(['person']);
});

describe('a stream that gives calm text away', () => {
  const stream = () => createStreamRedactor({ analyse, redact, findCalm: engine.findCalm });

  it('does so with the first letter of the next word, and analyses nothing', () => {
    let analysed = 0;
    const redactor = createStreamRedactor({
      analyse: (text) => ((analysed += text.length), analyse(text)),
      redact,
      findCalm: engine.findCalm,
    });
    const text = 'Le budget est validé. La recette dure deux semaines, le paiement aussi. Il reste';
    const shown = [...text].map((character) => redactor.push(character));
    expect(shown.filter((piece) => piece !== '')).toEqual([
      'Le budget est validé. ',
      'La recette dure deux semaines, ',
      'le paiement aussi. ',
    ]);
    expect(analysed).toBe(0);
    expect(redactor.end().text).toBe('Il reste');
  });

  it('waits at a statement that is not calm, and goes on behind it', () => {
    const redactor = stream();
    expect(redactor.push('Le budget est validé. Écrire à jane@corp.com avant midi. ')).toBe('Le budget est validé. ');
    const calmly = 'La recette dure deux semaines, le paiement aussi. ';
    expect(redactor.push(calmly.repeat(6))).toMatch(/^Écrire à \[EMAIL\] avant midi\. La recette/);
    expect(redactor.push('Il')).toBe('le paiement aussi. ');
    expect(redactor.push(' reste le délai, le')).toBe('Il reste le délai, ');
  });
});
