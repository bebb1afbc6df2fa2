import type { Detector } from './detector.ts';
import { detectors as registry } from './detectors/registry.ts';
import { shields as defaultShields } from './detectors/shields.ts';
import type { Exchange, Part, PartSpan } from './exchange.ts';
import type { Analysis, Category, Finding } from './finding.ts';
import { createFingerprinter } from './fingerprint.ts';
import { maskOf } from './mask.ts';
import { resolveOverlaps, type Candidate } from './resolve.ts';
import { scoreRisk } from './risk.ts';
import { createKeywordIndex, type Hit } from './scan/keywords.ts';
import { createView, type View } from './scan/view.ts';

export interface EngineOptions {
  /** Key of the fingerprints; the same key makes equal values comparable. */
  readonly fingerprintKey: string;
  readonly detectors?: readonly Detector[];
}

export interface Engine {
  /** Everything found in the exchange, in order of appearance, and how much risk it adds up to. */
  analyse(exchange: Exchange): Analysis;
}

/** Builds the shared keyword automaton once; analysing is synchronous and linear in the length of the text. */
export function createEngine({ fingerprintKey, detectors = registry }: EngineOptions): Engine {
  const keywords = createKeywordIndex(detectors.flatMap(keywordSources));
  const fingerprint = createFingerprinter(fingerprintKey);

  function analysePart(part: Part, channel: Exchange['channel']): Finding[] {
    const view = createView(part.text, keywords);
    const silent = categoriesMeantForField(part, channel);
    const candidates = detectors
      .filter((detector) => !silent.includes(detector.category))
      .flatMap((detector) => candidatesOf(detector, view));
    return resolveOverlaps(withoutShielded(candidates, view)).map((candidate) => {
      const { start, end } = view.origin(candidate.start, candidate.end);
      return {
        detector: candidate.detector,
        category: candidate.category,
        type: candidate.type,
        severity: severities.get(candidate.detector) ?? 'medium',
        confidence: Math.round(candidate.confidence * 100) / 100,
        path: part.path,
        start,
        end,
        masked: maskOf(candidate.type, part.text.slice(start, end)),
        fingerprint: fingerprint(candidate.type, candidate.value ?? view.plain.slice(candidate.start, candidate.end)),
        evidence: [...candidate.evidence],
      };
    });
  }

  const severities = new Map(detectors.map((detector) => [detector.id, detector.severity]));

  function refusedByScope({ path, start, end }: PartSpan, text: string): Finding {
    return {
      detector: 'scope_resolver',
      category: 'intent',
      type: 'out_of_scope',
      severity: 'high',
      confidence: 1,
      path,
      start,
      end,
      masked: maskOf('out_of_scope', ''),
      fingerprint: fingerprint('out_of_scope', text.slice(start, end).toLowerCase()),
      evidence: ['organisation outside the scope of the actor'],
    };
  }

  return {
    analyse(exchange) {
      const findings: Finding[] = [];
      for (const part of exchange.parts) {
        findings.push(...analysePart(part, exchange.channel));
        for (const span of exchange.outside ?? []) {
          if (span.path === part.path) findings.push(refusedByScope(span, part.text));
        }
      }
      return { findings, risk: scoreRisk(findings) };
    },
  };
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

const NO_HITS: readonly Hit[] = [];

function candidatesOf(detector: Detector, view: View): Candidate[] {
  const { keywords, words, shape } = detector.prefilter;
  if (shape && !view.shapes[shape]) return [];
  const hits = view.hits.get(detector.id) ?? NO_HITS;
  if ((keywords || words) && hits.length === 0) return [];
  const candidates: Candidate[] = [];
  for (const match of detector.match(view, hits)) {
    if (detector.validate && !detector.validate(match, view)) continue;
    candidates.push({
      ...match,
      ...sureness(detector, match, view),
      detector: detector.id,
      category: detector.category,
    });
  }
  return candidates;
}

/** How far before a match a context word still speaks for it, in characters. */
const CONTEXT_REACH = 48;

function sureness(
  detector: Detector,
  match: { start: number; confidence: number; evidence: readonly string[] },
  view: View,
) {
  const { confidence, evidence } = match;
  const near = detector.context && lastBefore(view.hits.get(contextOf(detector.id)) ?? NO_HITS, match.start);
  if (!near || match.start - near.end > CONTEXT_REACH) return { confidence, evidence };
  return { confidence: Math.min(1, confidence + 0.15), evidence: [...evidence, `near "${near.keyword}"`] };
}

function lastBefore(hits: readonly Hit[], position: number): Hit | undefined {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.end ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return hits[low - 1];
}

function withoutShielded(candidates: Candidate[], view: View): Candidate[] {
  let kept = candidates;
  for (const shield of defaultShields) {
    if (shield.shape && !view.shapes[shield.shape]) continue;
    if (!kept.some((candidate) => shield.protects.includes(candidate.type))) continue;
    const spans = shield.spans(view);
    if (spans.length === 0) continue;
    kept = kept.filter((candidate) => !shield.protects.includes(candidate.type) || !overlapsAny(spans, candidate));
  }
  return kept;
}

function overlapsAny(spans: readonly { start: number; end: number }[], { start, end }: Candidate): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start < end;
}

/** A contact's email field is meant to hold an email: in a structured field the value itself is no finding. */
function categoriesMeantForField(part: Part, channel: Exchange['channel']): readonly Category[] {
  if (channel !== 'write' || !part.privacyClass) return [];
  if (/^(identity|contact|financial|technical)\./.test(part.privacyClass)) return ['pii'];
  return part.privacyClass.startsWith('special.') ? ['pii', 'special'] : [];
}
