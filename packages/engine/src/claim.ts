import { candidatesOf } from './candidates.ts';
import type { Detector } from './detector.ts';
import { shields } from './detectors/shields.ts';
import { reveal } from './encoded/reveal.ts';
import type { Category } from './finding.ts';
import { resolveOverlaps, type Candidate } from './resolve.ts';
import type { KeywordIndex } from './scan/keywords.ts';
import { createView, type View } from './scan/view.ts';
import { overlapsAny } from './spans.ts';

/** A candidate with offsets in the original text, overlaps settled. */
export interface Claim extends Candidate {
  readonly value: string;
  readonly written: string;
}

/** Inside an encoded text another may be encoded; more layers are no message to anyone. */
const DEEPEST = 2;

/** Everything that detectors claim of a text and of what is encoded in it, in order of appearance. */
export function createClaimer(detectors: readonly Detector[], keywords: KeywordIndex) {
  return function claim(source: string, silent: readonly Category[], depth = 0): Claim[] {
    const view = createView(source, keywords);
    const candidates: Candidate[] = [];
    for (const detector of detectors) {
      if (silent.includes(detector.category)) continue;
      for (const candidate of candidatesOf(detector, view)) candidates.push(candidate);
    }
    const own = withoutShielded(candidates, view);
    const revealed = depth < DEEPEST ? reveal(view.text) : undefined;
    if (!revealed) return resolveOverlaps(own).map((candidate) => place(candidate, view));

    const inside = claim(revealed.text, silent, depth + 1).flatMap((inner): Candidate[] => {
      const origin = revealed.origin(inner.start, inner.end);
      if (!origin) return [];
      const { start, end, encoding } = origin;
      const evidence = [...inner.evidence, `inside ${encoding}`];
      return [{ ...inner, start, end, evidence, wholeRun: origin.wholeRun || inner.wholeRun === true }];
    });
    const settled = resolveOverlaps([...own, ...inside.filter((candidate) => !candidate.wholeRun)]);
    const hidden = withoutKnown(
      inside.filter((candidate) => candidate.wholeRun),
      settled,
    );
    return [...settled, ...hidden]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((candidate) => place(candidate, view));
  };
}

function place(candidate: Candidate, view: View): Claim {
  const { type, start, end, confidence, evidence, detector, category } = candidate;
  const value = candidate.value ?? view.plain.slice(start, end);
  const written = candidate.written ?? view.written(start, end);
  const origin = view.origin(start, end);
  const claim: Claim = { type, ...origin, confidence, evidence, detector, category, value, written };
  return candidate.wholeRun === undefined ? claim : { ...claim, wholeRun: candidate.wholeRun };
}

/** Several values may share one run, so all are kept; unless what covers the run was already recognised as the same. */
function withoutKnown(hidden: readonly Candidate[], settled: readonly Candidate[]): Candidate[] {
  if (hidden.length === 0) return [];
  const byType = Map.groupBy(settled, (candidate) => candidate.type);
  return hidden.filter((candidate) => !overlapsAny(byType.get(candidate.type) ?? [], candidate));
}

function withoutShielded(candidates: Candidate[], view: View): Candidate[] {
  let kept = candidates;
  for (const shield of shields) {
    if (shield.shape && !view.shapes[shield.shape]) continue;
    if (!kept.some((candidate) => shield.protects.includes(candidate.type))) continue;
    const spans = shield.spans(view);
    if (spans.length === 0) continue;
    kept = kept.filter((candidate) => !shield.protects.includes(candidate.type) || !overlapsAny(spans, candidate));
  }
  return kept;
}
