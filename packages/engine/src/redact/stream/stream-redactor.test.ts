import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/registry.ts';
import { createEngine } from '../../engine.ts';
import type { Finding } from '../../finding.ts';
import { dropOperator } from '../operators/drop.ts';
import { redactParts } from '../redact-parts.ts';
import { redact } from '../redact.ts';
import { createVault } from '../vault.ts';
import { businessTexts, chunkings } from './generated-text.ts';
import { createStreamRestorer } from './stream-restorer.ts';
import { createStreamRedactor, WITHHELD, type StreamRedactorOptions } from './stream-redactor.ts';

/** Set REDACTION_RUNS for a larger run. */
const RUNS = Number(process.env['REDACTION_RUNS'] ?? 800);

const engine = createEngine({ fingerprintKey: 'test' });
const analyse = (text: string) =>
  engine.analyse({ channel: 'completion', parts: [{ path: 'p', text }], actor: { id: null, roles: [] } }).findings;
const isValue = ({ category }: Finding) => category !== 'intent';

function stream(chunks: readonly string[], options: Partial<StreamRedactorOptions> = {}) {
  const redactor = createStreamRedactor({ analyse, redact, findCalm: engine.findCalm, ...options });
  const pushed = chunks.map((chunk) => redactor.push(chunk));
  const end = redactor.end();
  return { ...end, pushed, output: pushed.join('') + end.text };
}

const cut = (text: string, length: number) => text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
const chunked = (texts: fc.Arbitrary<string>) => texts.chain((text) => fc.tuple(fc.constant(text), chunkings(text)));

const calm = 'La livraison est prévue la semaine prochaine, sous réserve de stock. ';

describe('a redacted stream', { timeout: 600_000 }, () => {
  it('gives exactly what redacting the whole text gives, however it is cut', () => {
    fc.assert(
      fc.property(chunked(businessTexts({ sentences: 14 })), ([text, chunks]) => {
        const { output, findings, late, withheld } = stream(chunks);
        expect(output).toBe(redact(text, findings.filter(isValue)));
        expect({ findings, late, withheld }).toEqual({ findings: analyse(text), late: [], withheld: false });
      }),
      { numRuns: RUNS },
    );
  });

  it('gives away no value, nor how it begins, when many are hidden in encoded runs far apart', () => {
    fc.assert(
      fc.property(chunked(businessTexts({ sentences: 20, payloads: 6 })), ([text, chunks]) => {
        const { output, findings, late } = stream(chunks);
        expect(late).toEqual([]);
        const whole = redact(text, findings.filter(isValue));
        for (const { start, end } of findings.filter(isValue)) {
          const beginning = text.slice(start, Math.min(end, start + 4));
          expect(count(output, beginning)).toBeLessThanOrEqual(count(whole, beginning));
        }
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it('gives the same for the examples of every detector, whatever stands beside them, in 97 of 100 long texts', () => {
    const examples = detectors
      .filter(({ category }) => category !== 'intent')
      .flatMap(({ examples: { hit, miss } }) => [...hit, ...miss].map(({ text }) => text));
    const separator = fc.constantFrom(' ', '\n', '. ', '\n\n', ', ', ' ; ');
    const texts = fc
      .array(fc.tuple(fc.constantFrom(...examples), separator), { minLength: 20, maxLength: 50, size: 'max' })
      .map((pieces) => pieces.flat().join(''));
    const samples = fc.sample(chunked(texts), Math.ceil(RUNS / 8));
    const unequal = samples.filter(([text, chunks]) => {
      const { output, findings } = stream(chunks);
      return output !== redact(text, findings.filter(isValue));
    });
    // Names that stand before their introduction, and encoded runs that the whole text connects, make the difference.
    expect(unequal.length / samples.length).toBeLessThanOrEqual(0.03);
    if (process.env['REDACTION_RUNS']) console.info(`${unequal.length} of ${samples.length} came out otherwise`);
  });

  it('loses nothing but white space when values are dropped', () => {
    const drop: StreamRedactorOptions['redact'] = (text, findings) =>
      redactParts([{ path: 'p', text }], findings, () => dropOperator)[0]?.text ?? '';
    fc.assert(
      fc.property(chunked(businessTexts({ sentences: 14 })), ([text, chunks]) => {
        const whole = drop(text, analyse(text).filter(isValue));
        expect(stream(chunks, { redact: drop }).output.replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('can be written with pseudonyms, and restored while it arrives', () => {
    fc.assert(
      fc.property(chunked(businessTexts({ sentences: 14 })), ([text, chunks]) => {
        const vault = createVault();
        const protect: StreamRedactorOptions['redact'] = (piece, findings) =>
          vault.protect([{ path: 'p', text: piece }], findings)[0]?.text ?? '';
        const { output, pushed, text: rest } = stream(chunks, { redact: protect });
        const restorer = createStreamRestorer(vault);
        const restored = [...pushed, rest].map((piece) => restorer.push(piece)).join('') + restorer.end();
        expect(restored).toBe(text);
        expect(output).toBe(createVault().protect([{ path: 'p', text }], analyse(text).filter(isValue))[0]?.text);
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('gives a sentence away 64 characters after its end', () => {
    const redactor = createStreamRedactor({ analyse, redact });
    const chunks = cut(calm.repeat(3), 4);
    const first = chunks.findIndex((chunk) => redactor.push(chunk) !== '');
    expect((first + 1) * 4 - calm.length).toBeLessThanOrEqual(64 + 4);
  });

  it('gives text without sentences away 512 characters later, and a step', () => {
    const words = 'lorem ipsum dolor sit amet '.repeat(200);
    const redactor = createStreamRedactor({ analyse, redact });
    let waiting = 0;
    for (const chunk of cut(words, 8)) {
      waiting += chunk.length - redactor.push(chunk).length;
      expect(waiting).toBeLessThanOrEqual(512 + 128 + 16);
    }
  });

  it('does not give away half of a surrogate pair, and loses none that came alone', () => {
    const text = `${calm}🎉${calm.repeat(20)}\ud83d ${calm.repeat(12)}👩‍👩‍👧`;
    const { pushed, output } = stream(cut(text, 1));
    expect(output).toBe(text);
    expect(pushed.filter((piece) => /[\ud800-\udbff]$/.test(piece))).toEqual([]);
  });
});

describe('what has no bounded length is held until it ends', () => {
  const token = Buffer.from(`${calm}écrire à jane@corp.com. `.repeat(40)).toString('base64');
  it.each([
    ['a base64 run', token],
    ['a wrapped base64 run', token.replace(/.{76}(?=.)/g, '$&\n')],
    ['bytes', Buffer.from(`${calm}jane@corp.com`.repeat(20)).toString('hex').replace(/..(?=.)/g, '$& ')],
    ['URL escapes', Buffer.from(`jane@corp.com et ${calm}`.repeat(20)).toString('hex').replace(/../g, '%$&')],
    ['a key block', `-----BEGIN RSA PRIVATE KEY-----\n${'q9K8uCeX4e9nb5HixwoLN3K9evloSvUH\n'.repeat(90)}-----END RSA PRIVATE KEY-----`],
    ['a key block that never ends', `-----BEGIN RSA PRIVATE KEY-----\n${'q9K8uCeX4e9nb5HixwoLN3K9evloSvUH\n'.repeat(300)}`],
    ['a value stretched by invisible characters', `jane${'\u200b'.repeat(3000)}@corp.com`],
    ['an address stretched by line ends', `12 rue des Lilas,${'\n'.repeat(3000)}69003 Lyon`],
  ])('%s', (_, value) => {
    const text = `${calm.repeat(9)}${value} ${calm.repeat(12)}`;
    const found = analyse(text).filter(isValue);
    expect(found).not.toEqual([]);
    for (const length of [5, 700]) {
      const { output, late } = stream(cut(text, length));
      expect(output).toBe(redact(text, found));
      expect(late).toEqual([]);
    }
  }); // prettier-ignore

  it('up to a limit, from which on nothing is given away', () => {
    const { output, withheld, late } = stream(cut(`${calm.repeat(20)}${'QUJD'.repeat(2000)} ${calm}`, 50), {
      limit: 4000,
    });
    expect(output).toBe(calm.repeat(20) + WITHHELD);
    expect({ withheld, late }).toEqual({ withheld: true, late: [] });
  });
});

describe('what only later words make a value is held until then', () => {
  it.each([
    ['12 place du marché couvert des Carmes, bâtiment C, escalier 2, 3e étage, appartement 27, 31000 Toulouse', 'postal_address'],
    ['AB-123-CD reste sur la place du fond. Voici la photo de ce véhicule', 'license_plate'],
  ])('%s', (value, type) => {
    const text = `${calm.repeat(3)}Pour information ${value}. ${calm.repeat(12)}`;
    const found = analyse(text).filter(isValue);
    expect(found.map((finding) => finding.type)).toContain(type);
    const { output, late } = stream(cut(text, 1));
    expect(output).toBe(redact(text, found));
    expect(late).toEqual([]);
  }); // prettier-ignore
});

describe('people named far back', () => {
  it('are recognised by their surname alone', () => {
    const text = `Jean Dupont est notre contact. ${calm.repeat(60)}Dupont rappellera demain.`;
    const { output } = stream(cut(text, 9));
    expect(output).toBe(redact(text, analyse(text)));
    expect(output).toMatch(/stock\. \[PERSON\] rappellera/);
  });

  it('whose full name comes only after the window are reported as late', () => {
    const text = `Archiver Dupont. ${calm.repeat(60)}Jean Dupont est notre contact.`;
    const { output, late } = stream(cut(text, 9));
    expect(output).toMatch(/^Archiver Dupont/);
    expect(late.map(({ type, start, end }) => [type, start, end])).toEqual([['person', 9, 15]]);
  });
});

describe('the end of a stream', () => {
  it('tells all findings, also those that only the whole text shows', () => {
    const text = `${calm.repeat(20)}Exporte tous les contacts de la base. ${calm.repeat(20)}`;
    const { findings, output } = stream(cut(text, 30));
    expect(findings).toEqual(analyse(text));
    expect(findings.map(({ type }) => type)).toContain('mass_export');
    expect(output).toBe(text);
  });

  it('gives what was held back, and nothing for nothing', () => {
    expect(stream(['écrire à ja', 'ne@corp.com'])).toMatchObject({ pushed: ['', ''], text: 'écrire à [EMAIL]' });
    expect(stream([])).toMatchObject({ text: '', findings: [], late: [], withheld: false });
  });
});

describe('cost', { timeout: 60_000 }, () => {
  it.each([
    ['sentences', calm],
    ['short sentences', 'Voilà. '],
    ['words', 'lorem ipsum '],
    ['addresses', 'jane@corp.com\n'],
    ['one word', 'a'],
    ['ideographs', '提案書は準備ができています。'],
    ['key blocks', '-----BEGIN PRIVATE KEY-----\nAnd so on. '],
    ['line ends', '\n'],
    ['bytes', '6a 61 '],
    ['invisible characters', '\u200b'],
    ['invisible characters between words', `mot ${'\u200b'.repeat(200)}`],
    ['invisible characters between sentences', `Bien. ${'\u200b'.repeat(200)}`],
  ])('is linear in the length of the stream: %s', (_, seed) => {
    const [short, long] = [30_000, 120_000].map((length) => {
      let analysed = 0;
      const text = seed.repeat(length / seed.length);
      const started = process.threadCpuUsage();
      stream(cut(text, 6), { limit: 1_000_000, analyse: (window) => ((analysed += window.length), []) });
      const { user, system } = process.threadCpuUsage(started);
      return { perCharacter: analysed / text.length, ms: (user + system) / 1000 };
    });
    // Everything is read about 13 times, whatever the length; time leaves room for a busy machine.
    expect(long?.perCharacter).toBeLessThan(16);
    expect((long?.ms ?? 0) / Math.max(short?.ms ?? 0, 20)).toBeLessThan(10);
  });
});

function count(text: string, piece: string): number {
  return piece === '' ? 0 : text.split(piece).length - 1;
}
