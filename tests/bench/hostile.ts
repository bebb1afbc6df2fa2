import { createEngine, type Detector, type Exchange } from '@novacrm/engine';

/** Doubling a text may multiply its time by this; a quadratic detector would need 4. */
export const MOST_GROWTH = 2.3;
/** Below this many milliseconds a ratio says more about the machine than about the detector. */
const TOO_FAST_TO_JUDGE = 1;
const RUN_LENGTH = 400;
const RUNS = ['a', 'A', '1', ' ', '.', '-', '@', '\n', 'é', 'a1', 'Aa ', '1 ', ': ', '/', '"', '(', 'a.', "'", '\t'];

type Hostile = (size: number) => string;

/** What is meant to make this one detector slow: texts of `size` characters, by what they are made of. */
function hostileTexts(detector: Detector): [string, Hostile][] {
  const hits = detector.examples.hit.map(({ text }) => text);
  return [
    ...Object.entries(repeated(detector))
      .filter(([, seed]) => seed !== '')
      .map(([name, seed]): [string, Hostile] => [name, (size) => seed.repeat(Math.ceil(size / seed.length))]),
    // The runs grow with the text: what reads on behind every hit is seen.
    ...RUNS.map((run): [string, Hostile] => {
      const gap = (size: number) => run.repeat(Math.ceil(size / hits.length / run.length));
      return [`hits before runs of ${JSON.stringify(run)}`, (size) => hits.map((hit) => hit + gap(size)).join(' ')];
    }),
  ].map(([name, text]) => [name, (size) => text(size).slice(0, size)]);
}

/** The detector's own words, shapes and near-matches, over and over. */
function repeated({ prefilter, context = [], examples }: Detector): Record<string, string> {
  const words = [...(prefilter.keywords ?? []), ...(prefilter.words ?? []), ...context];
  const hits = examples.hit.map(({ text }) => text);
  const opening = words.at(0) ?? hits.at(0) ?? '';
  const runs = RUNS.map((run) => [`run ${JSON.stringify(run)}`, `${opening} ${run.repeat(RUN_LENGTH)}`] as const);
  const cut = (share: number) => hits.map((text) => text.slice(0, Math.ceil(text.length * share))).join(' ');
  return {
    words: `${words.join(' ')} `,
    'words without spaces': words.join(''),
    'words with signs': `${words.join(' : ')} = `,
    hits: `${hits.join('\n')}\n`,
    'hits in one line': `${hits.join(' ')} `,
    'hits glued': hits.join(''),
    'first hit': `${hits[0] ?? ''} `,
    'near-matches': `${cut(0.8)} `,
    'shorter near-matches': `${cut(0.5)} `,
    'one character short': `${hits.map((text) => text.slice(0, -1)).join(' ')} `,
    misses: `${examples.miss.map(({ text }) => text).join(' ')} `,
    ...Object.fromEntries(runs),
    ...Object.fromEntries(RUNS.map((run) => [`only ${JSON.stringify(run)}`, run])),
  };
}

export interface Growth {
  readonly seed: string;
  readonly ms: number;
  readonly msTwice: number;
  readonly ratio: number;
}

const REPEATED_IN_ENGINE = [
  '1234 5678 9012 3456 ',
  '1.2.3.4.5.',
  'a@b.',
  'Jean Martin Paul ',
  'a:b://c:d@',
  'mot de passe password is ',
  '-----begin private key-----',
  'tous les clients export all contacts ',
  'ignore all previous rules and ',
  '12 rue de la rue ',
  'eyJhbGciOiJIUzI1NiJ9.',
  'il est malade, et ',
];

/** The same for all detectors at once: what they share (folding, sentences, what is encoded) is no detector's own text. */
export function growthOfEngine(size: number, tries: number, wanted: (seed: string) => boolean = () => true): Growth[] {
  const engine = createEngine({ fingerprintKey: 'growth' });
  return [...RUNS, ...REPEATED_IN_ENGINE]
    .filter(wanted)
    .map((seed) =>
      growth(
        engine.analyse,
        seed,
        (length) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length),
        size,
        tries,
      ),
    );
}

/** How one detector's time grows from `size` to twice `size` characters, for each hostile text; best of at most `tries`. */
export function growthOf(
  detector: Detector,
  size: number,
  tries: number,
  wanted: (seed: string) => boolean = () => true,
): Growth[] {
  const engine = createEngine({ fingerprintKey: 'growth', detectors: [detector] });
  return hostileTexts(detector)
    .filter(([seed]) => wanted(seed))
    .map(([seed, text]) => growth(engine.analyse, seed, text, size, tries));
}

function growth(analyse: Analyse, seed: string, text: Hostile, size: number, tries: number): Growth {
  const once = text(size);
  const twice = text(2 * size);
  let [ms, msTwice] = [Infinity, Infinity];
  for (let turn = 0; turn < tries; turn++) {
    ms = Math.min(ms, time(analyse, once));
    msTwice = Math.min(msTwice, time(analyse, twice));
    if (turn > 0 && (msTwice < TOO_FAST_TO_JUDGE || msTwice / ms <= MOST_GROWTH)) break;
  }
  return { seed, ms, msTwice, ratio: msTwice < TOO_FAST_TO_JUDGE ? 0 : msTwice / ms };
}

type Analyse = (exchange: Exchange) => unknown;

/** Milliseconds by the clock: the processor time of a thread is counted in ticks of 4 ms on some machines. */
function time(analyse: Analyse, text: string): number {
  const before = performance.now();
  analyse({ channel: 'prompt', parts: [{ path: 'text', text }], actor: { id: null, roles: [] } });
  return performance.now() - before;
}
