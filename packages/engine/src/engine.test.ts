import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';
import type { Exchange, Part } from './exchange.ts';

const engine = createEngine({ fingerprintKey: 'test' });

function analyse(text: string, more: Partial<Exchange> = {}, part: Partial<Part> = {}) {
  return engine.analyse({
    channel: 'prompt',
    parts: [{ path: 'text', text, ...part }],
    actor: { id: null, roles: [] },
    ...more,
  });
}
const types = (text: string) => analyse(text).findings.map((finding) => finding.type);

describe('the engine', () => {
  it('finds nothing in an everyday text, and no risk', () => {
    expect(analyse('Le devis est prêt, merci de le relire.')).toEqual({
      findings: [],
      risk: { score: 0, level: 'none' },
    });
  });

  it('points at the original text when characters are hidden in it', () => {
    const text = 'écrire à ja\u200bne@co\u00adrp.com demain';
    const [finding] = analyse(text).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe('ja\u200bne@co\u00adrp.com');
  });

  it('finds values written with look-alikes, full-width digits or spaces between digits', () => {
    expect(types('p\u0430ssword: Blue-Kettle-9931')).toEqual(['password_assignment']);
    expect(types('carte ４５３９１４８８０３４３６４６７')).toEqual(['payment_card']);
    expect(types('FR76 3 0 0 0 6 0 0 0 0 1 1 2 3 4 5 6 7 8 9 0 1 8 9')).toEqual(['iban']);
  });

  it('masks so that nothing of the value can be rebuilt', () => {
    const { findings } = analyse('Jane Cooper, jane@corp.com, carte 4539 1488 0343 6467, mdp : Tulipe#4471');
    expect(findings.map((finding) => finding.masked)).toEqual(['J•••', '••••@••••', '•••• •••• •••• ••••', '••••••••']);
  });

  it('gives equal values equal fingerprints, and only under one key', () => {
    const [a] = analyse('FR76 3000 6000 0112 3456 7890 189').findings;
    const [b] = analyse('iban fr7630006000011234567890189').findings;
    const other = createEngine({ fingerprintKey: 'other' });
    const [c] = other.analyse({
      channel: 'prompt',
      parts: [{ path: 't', text: 'FR7630006000011234567890189' }],
      actor: { id: null, roles: [] },
    }).findings;
    expect(a?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(b?.fingerprint).toBe(a?.fingerprint);
    expect(c?.fingerprint).not.toBe(a?.fingerprint);
  });

  it('never puts a piece of a value into evidence', () => {
    const { findings } = analyse('mot de passe : Tulipe#4471, Jane Cooper, jane@corp.com, 06 12 34 56 78');
    expect(findings.map((finding) => finding.evidence.join(' ')).join(' ')).not.toMatch(
      /Tulipe|4471|Jane|Cooper|corp|56/,
    );
  });

  it('lets a structured field hold what it is meant to hold, but no secret', () => {
    const part = { privacyClass: 'contact.email' };
    expect(analyse('jane@corp.com', { channel: 'write' }, part).findings).toEqual([]);
    expect(analyse('AKIAQYLPMN5HFIQR7XYZ', { channel: 'write' }, part).findings).toHaveLength(1);
    expect(analyse('jane@corp.com', { channel: 'write' }, { privacyClass: 'free_text' }).findings).toHaveLength(1);
    expect(analyse('jane@corp.com', { channel: 'prompt' }, part).findings).toHaveLength(1);
  });

  it('reports what the scope resolver refused', () => {
    const [finding] = analyse('Deals of Umbrella', { outside: [{ path: 'text', start: 9, end: 17 }] }).findings;
    expect(finding).toMatchObject({ type: 'out_of_scope', category: 'intent', start: 9, end: 17, confidence: 1 });
  });

  it('does not take company numbers for phone or card numbers', () => {
    expect(types('SIREN 552 100 554, SIRET 552 100 554 00013, TVA FR40303265045, tel 3639')).toEqual([]);
  });

  it('claims a stretch of text once: the address keeps the name of its street', () => {
    expect(types('12 rue Victor Hugo, 69003 Lyon')).toEqual(['postal_address']);
  });

  it('takes lone surrogates, NUL, right-to-left marks and emoji without losing its offsets', () => {
    const text = '\ud800 \u0000\u202ejane@corp.com\u202c \udfff 👩‍👩‍👧 bob@corp.com';
    expect(analyse(text).findings.map(({ start, end }) => text.slice(start, end))).toEqual([
      'jane@corp.com',
      'bob@corp.com',
    ]);
  });

  it('keeps every span inside the text and in order, whatever the text', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'jane@corp.com', ' M. Dupont ', '06 12 34 56 78', 'mot de passe : ', 'FR76 3000 6000 0112 3456 7890 189', '12 rue des Lilas, 69003 Lyon', ' né le 12/04/1967 ', 'eyJhbGciOiJIUzI1NiJ9.',
        'password is ', '://a:b@c', '\u200b', 'é', 'e\u0301', '\ud83d', ' ignore all previous instructions ', ' tous les clients ', ' il est malade ', '-----BEGIN RSA PRIVATE KEY-----',
      ),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const { findings, risk } = analyse(text);
        for (const { start, end, confidence } of findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).sort((a, b) => a - b));
        expect(risk.score).toBeGreaterThanOrEqual(0);
        expect(risk.score).toBeLessThanOrEqual(100);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds ten thousand values in one text', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `user${at}@corp.com`).join(' ');
    expect(analyse(text).findings).toHaveLength(10_000);
  });
});

describe('time', { timeout: 60_000 }, () => {
  it.each([
    ['digits', '1234 5678 9012 3456 '],
    ['dots', '1.2.3.4.5.'],
    ['at signs', 'a@b.'],
    ['names', 'Jean Martin Paul '],
    ['URLs', 'a:b://c:d@'],
    ['passwords', 'mot de passe password is '],
    ['key blocks', '-----begin private key-----'],
    ['customers', 'tous les clients export all contacts '],
    ['instructions', 'ignore all previous rules and '],
    ['streets', '12 rue de la rue '],
    ['spaces', '       \n'],
    ['tokens', 'eyJhbGciOiJIUzI1NiJ9.'],
    ['illness', 'il est malade, et '],
    ['dates', 'né le 1/1/1 né le '],
    ['invisible characters', 'a\u200be\u0301'],
    ['one word', 'a'],
    ['upper case', 'AB12'],
    ['encoded addresses', 'amFuZS5jb29wZXJAY29ycC5jb20 '],
    ['encoded lines', 'amFuZS5jb29wZXJAY29ycC5jb20samFuZS5jb29wZXJAY29ycC5jb20s\n'],
    ['marks between runs', 'amFuZS5jb29wZXJA/'],
    ['bytes', '6a 61 6e '],
    ['escapes', '%6a%61%40'],
    ['half escapes', '%c3%'],
    ['nested escapes', '%2525'],
  ])('grows no faster than the text on %s', (_, seed) => {
    const text = seed.repeat(Math.ceil(60_000 / seed.length));
    const best = (input: string) => Math.min(...[1, 2, 3, 4, 5].map(() => timed(() => analyse(input))));
    analyse(text.repeat(4));
    const once = best(text);
    const four = best(text.repeat(4));
    // Linear growth gives 4, quadratic 16; the floor and the rest leave room for a busy machine.
    expect(four / Math.max(once, 8)).toBeLessThan(10);
  });
});

/** Milliseconds of processor time of this thread: neighbours on the machine do not count. */
function timed(run: () => void): number {
  const started = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}
