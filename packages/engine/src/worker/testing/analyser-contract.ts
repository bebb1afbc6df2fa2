import { describe, expect, it, onTestFinished } from 'vitest';
import { createEngine } from '../../engine.ts';
import type { Exchange, Part } from '../../exchange.ts';
import { deriveFingerprintKey } from '../../fingerprint.ts';
import { detectors } from '../../detectors/registry.ts';
import type { Analyser } from '../analyser.ts';
import type { Limits } from '../limits.ts';

export const CONTRACT_REFERENCE_KEY = 'a key for the contract of analysers';
/** What analysers under test fingerprint with. */
export const CONTRACT_KEY = deriveFingerprintKey(CONTRACT_REFERENCE_KEY);

export interface ContractOptions {
  /** Opens an analyser with the keys above; the suite closes it. */
  open(limits: Partial<Limits>): Promise<Analyser>;
  /** Whether long texts leave the calling thread, so that they can be stopped and can queue up. */
  elsewhere: boolean;
}

const engine = createEngine({ fingerprintKey: CONTRACT_KEY });
const PROSE = 'Bonjour, le devis est prêt et le client attend la suite du dossier. Merci de le relire avant jeudi. ';
const long = (characters: number) => PROSE.repeat(Math.ceil(characters / PROSE.length)).slice(0, characters);

function exchange(text: string | readonly Part[], more: Partial<Exchange> = {}): Exchange {
  const parts = typeof text === 'string' ? [{ path: 'text', text }] : text;
  return { channel: 'prompt', parts, actor: { id: null, roles: [] }, ...more };
}

/** What holds for the engine wherever it runs: the same findings, or a typed error, never a part of them. */
export function describeAnalyser(name: string, { open, elsewhere }: ContractOptions): void {
  async function opened(limits: Partial<Limits> = {}): Promise<Analyser> {
    const analyser = await open({ threads: 1, queue: 2, ...limits });
    onTestFinished(() => analyser.close());
    return analyser;
  }
  async function expectSame(analyser: Analyser, given: Exchange) {
    const expected = engine.analyse(given);
    expect(await analyser.analyse(given)).toEqual(expected);
    return expected.findings;
  }

  describe(`${name} as an analyser`, { timeout: 60_000 }, () => {
    it('finds in every example of every detector what the engine finds', async () => {
      const analyser = await opened();
      const texts = detectors.flatMap(({ examples: { hit, miss } }) => [...hit, ...miss].map(({ text }) => text));
      expect(texts.length).toBeGreaterThan(200);
      let found = 0;
      for (const text of texts) found += (await expectSame(analyser, exchange(text))).length;
      expect(found).toBeGreaterThan(100);
    });

    it('finds the same in several parts, in fields and outside of the scope', async () => {
      const analyser = await opened();
      const parts = [
        { path: 'email', text: 'jane@corp.com', privacyClass: 'contact.email' },
        { path: 'notes', text: 'jane@corp.com et Umbrella', privacyClass: 'free_text' },
        { path: 'empty', text: '' },
      ];
      const outside = [{ path: 'notes', start: 17, end: 25 }];
      const findings = await expectSame(analyser, exchange(parts, { channel: 'write', outside }));
      expect(findings.map(({ path, type }) => [path, type])).toEqual([
        ['notes', 'email'],
        ['notes', 'out_of_scope'],
      ]);
    });

    it.each([
      ['an empty text', '', 0],
      ['lone surrogates', '\ud800 jane@corp.com \udfff\ud83d bob@corp.com', 2],
      ['NUL characters', '\u0000jane@corp.com\u0000 \u0001', 1],
      ['marks that turn the direction', '\u202ejane@corp.com\u202c \u2067bob@corp.com\u2069', 2],
      ['line separators and a byte order mark', '\ufeffjane@corp.com\u2028bob@corp.com\u2029', 2],
      ['characters beyond the basic plane, a name among them', '👩‍👩‍👧 jane@corp.com 𝒿𝒶𝓃𝑒', 2],
    ])('finds the same at the same place in %s', async (_, text, count) => {
      const analyser = await opened();
      expect(await expectSame(analyser, exchange(text))).toHaveLength(count);
      // The same behind a text that is long enough to be analysed elsewhere.
      const later = await expectSame(analyser, exchange(`${long(70_000)}${text}`));
      expect(later.length).toBeGreaterThanOrEqual(count);
    });

    it('finds ten thousand values in one text', async () => {
      const text = Array.from({ length: 10_000 }, (_, at) => `user${at}@corp.com`).join(' ');
      expect(await expectSame(await opened(), exchange(text))).toHaveLength(10_000);
    });

    it('refuses more text than it takes, over all parts together, and goes on', async () => {
      const analyser = await opened({ maxCharacters: 1000 });
      const half = { path: 'text', text: long(501) };
      await expect(analyser.analyse(exchange([half, half]))).rejects.toMatchObject({ code: 'ENGINE_INPUT_TOO_LARGE' });
      await expectSame(analyser, exchange([{ path: 'text', text: long(1000) }]));
    });

    it('refuses fifty megabytes at once', async () => {
      const analyser = await opened();
      await expect(analyser.analyse(exchange('a'.repeat(50_000_000)))).rejects.toMatchObject({
        code: 'ENGINE_INPUT_TOO_LARGE',
      });
    });

    it('does not begin what was called off before', async () => {
      const analyser = await opened();
      const reason = new Error('called off');
      const analysing = analyser.analyse(exchange('jane@corp.com'), { signal: AbortSignal.abort(reason) });
      await expect(analysing).rejects.toBe(reason);
    });

    it('answers nothing after it was closed', async () => {
      const analyser = await opened();
      await analyser.close();
      await expect(analyser.analyse(exchange('text'))).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    });

    if (elsewhere) describeElsewhere(opened, expectSame);
  });
}

function describeElsewhere(
  opened: (limits?: Partial<Limits>) => Promise<Analyser>,
  expectSame: (analyser: Analyser, given: Exchange) => Promise<unknown>,
): void {
  const huge = exchange(long(4_000_000));
  const large = exchange(`${long(200_000)} jane@corp.com`);

  it('stops a long analysis that is called off, and goes on', async () => {
    const analyser = await opened();
    await expectSame(analyser, large);
    const calling = new AbortController();
    const reason = new Error('called off');
    setTimeout(() => calling.abort(reason), 30);
    const started = performance.now();
    await expect(analyser.analyse(huge, { signal: calling.signal })).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(1000);
    await expectSame(analyser, large);
  });

  it('stops an analysis that takes too long, and goes on', async () => {
    const analyser = await opened();
    await expectSame(analyser, large);
    await expect(analyser.analyse(huge, { timeoutMs: 30 })).rejects.toMatchObject({ code: 'ENGINE_TIMEOUT' });
    await expectSame(analyser, large);
  });

  it('refuses what is more than may wait, answers the others in full, and goes on', async () => {
    const analyser = await opened({ threads: 1, queue: 2 });
    const expected = engine.analyse(large);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => analyser.analyse(large)));
    const answered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(answered.length).toBeGreaterThanOrEqual(3);
    for (const analysis of answered) expect(analysis).toEqual(expected);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'ENGINE_OVERLOADED' });
    await expectSame(analyser, large);
  });

  it('keeps the calling thread free while it analyses five megabytes', async () => {
    const analyser = await opened({ timeoutMs: 60_000 });
    await expectSame(analyser, large);
    const delays: number[] = [];
    let last = performance.now();
    const pulse = setInterval(() => {
      delays.push(performance.now() - last);
      last = performance.now();
    }, 5);
    const started = performance.now();
    try {
      await analyser.analyse(exchange(long(5_000_000)));
    } finally {
      clearInterval(pulse);
    }
    // On the calling thread the whole time would be one gap, with hardly a pulse.
    expect(delays.length).toBeGreaterThan(10);
    expect(Math.max(...delays)).toBeLessThan(Math.max(100, (performance.now() - started) / 2));
  });
}
