import type { Detector, Match } from './detector.ts';
import { partition } from './partition.ts';
import type { Candidate } from './resolve.ts';
import { createKeywordIndex, type Hit, type KeywordIndex } from './scan/keywords.ts';
import type { View } from './scan/view.ts';

/** One automaton for the keywords and the context words of all detectors. */
export function indexKeywords(detectors: readonly Detector[]): KeywordIndex {
  return createKeywordIndex(detectors.flatMap(keywordSources));
}

const NO_HITS: readonly Hit[] = [];

/** What one detector sees in a text, validated and made surer by context words. */
export function candidatesOf(detector: Detector, view: View): Candidate[] {
  const { keywords, words, shape, alsoWithout } = detector.prefilter;
  if (shape && !view.shapes[shape]) return [];
  const hits = view.hits.get(detector.id) ?? NO_HITS;
  if ((keywords || words) && !alsoWithout && hits.length === 0) return [];
  const candidates: Candidate[] = [];
  for (const match of detector.match(view, hits)) {
    if (detector.validate && !detector.validate(match, view)) continue;
    candidates.push(candidateOf(detector, match, view));
  }
  return candidates;
}

/** How far before a match a context word still speaks for it, in characters. */
const CONTEXT_REACH = 48;

function candidateOf(detector: Detector, match: Match, view: View): Candidate {
  const { type, start, end, value } = match;
  let { confidence, evidence } = match;
  const near = detector.context && lastBefore(view.hits.get(contextOf(detector.id)) ?? NO_HITS, start);
  if (near && start - near.end <= CONTEXT_REACH) {
    confidence = Math.min(1, confidence + 0.15);
    evidence = [...evidence, `near "${near.keyword}"`];
  }
  const { id, category } = detector;
  const candidate: Candidate = { type, start, end, confidence, evidence, detector: id, category };
  return value === undefined ? candidate : { ...candidate, value };
}

function lastBefore(hits: readonly Hit[], position: number): Hit | undefined {
  return hits[partition(hits, (hit) => hit.end <= position) - 1];
}

function keywordSources({ id, prefilter, context = [] }: Detector) {
  return [
    { id, keywords: prefilter.keywords ?? [], words: prefilter.words ?? [] },
    { id: contextOf(id), keywords: [], words: context },
  ];
}

function contextOf(id: string): string {
  return `${id}#context`;
}
