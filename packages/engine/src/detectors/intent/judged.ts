import type { Match } from '../../detector.ts';
import { createIntentReader, type Reading } from '../../intent-model/reading.ts';
import type { Intent } from '../../intent-model/shape.ts';
import type { View } from '../../scan/view.ts';

const READS_LIKE: Readonly<Record<Intent, string>> = {
  mass_export: 'reads like a request for records of many people',
  prompt_injection: 'reads like an attempt to steer the assistant',
  out_of_scope: 'reads like a request for what is nobody’s business',
  toxicity: 'reads like words meant to hurt',
};

/** Settings, lists and snippets of code have these as well: by themselves they steer nobody. */
const SAYS_LITTLE = new Set(
  'markup,quote,assistant,number,amount,share,capital,forename,asks,exclaims,address,yours,negation'.split(','),
);

/** Names of fields one after the other: the head of a table. Nobody asks for anything. */
const COLUMNS =
  /^(?:(?:first|last|full|given|family|job|phone|company) )?[\p{L}\p{N}_.-]+(?: ?[,;|] ?(?:(?:first|last|full|given|family|job|phone|company) )?[\p{L}\p{N}_.-]+)+$/iu;

/**
 * What the rules saw, together with what the trained model reads. A rule is kept unless the model finds the intent very
 * improbable all the same; without a rule the model must be sure by itself. Where both point, their spans are merged later.
 */
export function judged(intent: Intent, view: View, ruled: readonly Match[]): Match[] {
  const reading = readingOf(view);
  const kept = ruled.length > 0 && reading.isFinding(intent, reading.probability(intent, true)) ? ruled : [];
  return [
    ...kept,
    ...reading.windows(intent).flatMap((window) => {
      const span = trimmed(view.plain, window);
      if (intent === 'mass_export' && COLUMNS.test(view.plain.slice(span.start, span.end))) return [];
      const reasons = reading.reasons(intent, window);
      if (intent === 'prompt_injection' && reasons.every((concept) => SAYS_LITTLE.has(concept))) return [];
      const evidence = [READS_LIKE[intent], ...reasons.map((concept) => `speaks of: ${concept}`)];
      return { type: intent, ...span, confidence: window.probability, evidence };
    }),
  ];
}

let read: ((view: View) => Reading) | undefined;
/** The text that was read last. A `WeakMap` would keep every text in memory until the next full garbage collection. */
let last: { readonly view: View; readonly reading: Reading } | undefined;

/** Four detectors ask for the same text: it is read once. */
function readingOf(view: View): Reading {
  if (last?.view !== view) last = { view, reading: (read ??= createIntentReader())(view) };
  return last.reading;
}

function trimmed(plain: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const written = plain.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return { start: from, end: from + written.trim().length };
}
