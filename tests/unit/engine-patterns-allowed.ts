/** What the checker may say of a pattern, and why that does no harm. */
export interface Allowance {
  /** From the root; a folder, which stands for all of its files, ends with a slash. */
  readonly place: string;
  /** Polynomial degrees, or that the checker may give up within its time. */
  readonly verdicts: readonly (2 | 3 | 4 | 'exponential' | 'unknown')[];
  readonly reason: string;
}

const WINDOW = 'runs on a slice of bounded length before or after a candidate, never on the whole text';
const SENTENCE =
  'the gaps between its words are bounded; the checker gives up on the many words. Growth up to 1 MB is measured';
const MEASURED =
  'the checker counts a start at every place, of which the engine takes candidates only. Growth up to 1 MB is measured';

/** The growth of every detector on texts made against it is measured by tests/bench/linearity.ts. */
export const ALLOWED: readonly Allowance[] = [
  { place: 'packages/engine/src/detectors/intent/', verdicts: [2, 3, 'unknown'], reason: SENTENCE },
  { place: 'packages/engine/src/detectors/special/', verdicts: [2, 'unknown'], reason: SENTENCE },
  { place: 'packages/engine/src/ai-act/', verdicts: [2, 'unknown'], reason: SENTENCE },
  { place: 'packages/engine/src/detectors/pii/address/', verdicts: [2, 'unknown'], reason: MEASURED },
  {
    place: 'packages/engine/src/detectors/pii/address/french.ts',
    verdicts: ['exponential'],
    reason:
      'the checker takes a look-behind for empty: the attack it prints, 4 010 characters long, takes V8 less than 0.1 ms',
  },
  { place: 'packages/engine/src/detectors/pii/person/', verdicts: [2, 'unknown'], reason: MEASURED },
  { place: 'packages/engine/src/detectors/pii/geo.ts', verdicts: [2, 'unknown'], reason: MEASURED },
  { place: 'packages/engine/src/detectors/pii/payment-card.ts', verdicts: [2, 3, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/phone.ts', verdicts: [2, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/phone/', verdicts: [2, 3, 4, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/email/nobody.ts', verdicts: ['unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/national-id/document.ts', verdicts: [2, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/ip-address.ts', verdicts: [2, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/license-plate.ts', verdicts: [2, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/license-plate/', verdicts: [2, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/detectors/pii/date-of-birth.ts', verdicts: [2, 'unknown'], reason: WINDOW },
  { place: 'packages/engine/src/lexicon/person-words.ts', verdicts: [2, 'unknown'], reason: WINDOW },
  {
    place: 'packages/engine/src/redact/',
    verdicts: [2, 'unknown'],
    reason: 'runs on the window that a stream holds back',
  },
  { place: 'packages/engine/src/examples.ts', verdicts: [2], reason: 'reads our own examples only' },
];
