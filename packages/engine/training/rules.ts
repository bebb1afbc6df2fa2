import { indexKeywords } from '../src/candidates.ts';
import { createClaimer } from '../src/claim.ts';
import type { Detector } from '../src/detector.ts';
import { massExport, massExportRequests } from '../src/detectors/intent/mass-export.ts';
import { outOfScope, outOfScopeRequests } from '../src/detectors/intent/out-of-scope.ts';
import { promptInjection } from '../src/detectors/intent/prompt-injection.ts';
import { findInjections } from '../src/detectors/intent/prompt-injection/find.ts';
import { toxicity, toxicSentences } from '../src/detectors/intent/toxicity.ts';
import { INTENTS } from '../src/intent-model/shape.ts';

const RULES: readonly Detector[] = [
  { ...massExport, match: (view, hits) => [...massExportRequests(view, hits)] },
  { ...outOfScope, match: (view, hits) => [...outOfScopeRequests(view, hits)] },
  { ...promptInjection, match: findInjections },
  { ...toxicity, match: (view, hits) => [...toxicSentences(view, hits)] },
];
const claim = createClaimer(RULES, indexKeywords(RULES));

/** Which intents the rules alone see in a text, in the order of `INTENTS`. */
export function seenByRules(text: string): boolean[] {
  const types = new Set(claim(text, []).map(({ type }) => type));
  return INTENTS.map((intent) => types.has(intent));
}
