import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOffline } from './answer.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { MAILS } from './intents.fixture.ts';

const ask = (content: string) => answerOffline([{ role: 'user', content }]);
const MAIL =
  'Objet : Devis\n\nBonjour,\nNous souhaitons un devis pour 40 postes à moins de 9 000 € avant le 20 mars 2026. Le prestataire actuel nous a déçus.\n\nCordialement,\nAnne Petit';

describe('answerOffline', () => {
  it('ends every answer with the sentence that no model was used, in the language of who asks', () => {
    expect(ask(`Résume ce mail\n${MAIL}`).endsWith(fr.notice)).toBe(true);
    expect(ask(`Summarise this mail\n${MAIL}`).endsWith(en.notice)).toBe(true);
  });

  it('gives an overview of a text that comes without an order', () => {
    const answer = ask(MAIL);
    for (const words of [fr.intents.quote_request, '9 000 €', '20 mars 2026 (2026-03-20)', 'Anne Petit'])
      expect(answer).toContain(words);
  });

  it('shows the fields that were asked for, and says which are missing', () => {
    const answer = ask(`Extrais les montants et les numéros de téléphone\n\n${MAIL}`);
    expect(answer).toContain('**Montants** : 9 000 €');
    expect(answer).toContain(`**Téléphone** : ${fr.nothingFound}`);
    expect(answer).not.toContain('**Dates**');
  });

  it('does two tasks under two headings', () => {
    const answer = ask(`Résume ce mail et propose une réponse\n\n${MAIL}`);
    expect(answer.indexOf(`**${fr.tasks.summarise}**`)).toBeGreaterThanOrEqual(0);
    expect(answer.indexOf(`**${fr.tasks.draft}**`)).toBeGreaterThan(0);
  });

  it.each([
    ['What can you do?', en.help],
    ['Bonjour', fr.help],
    ['What is the capital of France?', en.noFreeAnswer],
    ['Raconte-moi une histoire', fr.noFreeAnswer],
    ['Summarise', en.needText],
    [`Translate this into German\n\n${MAIL}`, en.noTranslation],
    [`Quelle est la couleur du toit ?\n\nLe client a signé hier. Il attend la livraison pour lundi.`, fr.noAnswer],
    ['   ', en.empty],
  ])('is honest about "%s"', (content, text) => {
    expect(ask(content)).toContain(text);
  });

  it('says that it read only the beginning of a very long text', () => {
    expect(ask(`Summarise:\n${'The pump works. '.repeat(10_000)}`)).toContain(en.truncated);
  });

  it('says different things about different mails', () => {
    const answers = MAILS.map(({ text }) => ask(`Résume et classe\n\n${text}`));
    expect(new Set(answers).size).toBe(MAILS.length);
  });

  it('answers any text without an error, the same each time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^[\s\w.:?!'"<>`«»[\]()€%,;-]{0,200}$/),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', 'Résume :\n', 'Classify\n', 'Draft a reply\n', 'Extrais les dates\n', 'Quand ?\n'),
        (content, order) => {
          const messages = [{ role: 'user' as const, content: order + content }];
          expect(answerOffline(messages)).toBe(answerOffline(messages));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows twenty values of a field at most, and how many there are besides', () => {
    const days = Array.from({ length: 28 }, (_, at) => `${at + 1} mai 2026`).join(', ');
    expect(ask(`Extrais les dates : ${days}`)).toMatch(/20 mai 2026 \(2026-05-20\) ; 8 de plus/);
  });

  it.each([
    '«',
    '“',
    '"',
    '`',
    '<note>',
    'M. ',
    '- ',
    '.)',
    '\n.',
    '> ',
    'je ',
    'nous a',
    'poor a',
    '1 000 ',
    '0 1',
    'le 1',
    'a@',
    'x@y.',
    'De : a\n',
    '?',
    'et ',
    'please ',
    'on ',
    '\u0301',
    '12/',
    'ne a plus ',
    '[',
    'Fin mars ',
    'a\n\n',
  ])('stays fast on a hundred thousand characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const order of ['', 'Extrais, classe, puis propose une réponse\n', 'Quand ?\n']) {
      const before = process.cpuUsage();
      ask(`${order}x ${text} y\nz`);
      // Time of the processor, in microseconds: a busy machine must not fail this.
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    }
  });

  it('has every text in both languages, with the same gaps', () => {
    const flatten = (value: object, path = ''): [string, string][] =>
      Object.entries(value).flatMap(([key, text]) =>
        typeof text === 'string'
          ? [[`${path}${key}`, text] as [string, string]]
          : flatten(text as object, `${path}${key}.`),
      );
    const french = new Map(flatten(fr));
    for (const [key, text] of flatten(en)) {
      expect(french.get(key)?.match(/\{\w+\}/g), key).toEqual(text.match(/\{\w+\}/g));
      expect(french.get(key), key).toBeTruthy();
    }
    expect(french.size).toBe(flatten(en).length);
  });
});
