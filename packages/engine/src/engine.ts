import { indexKeywords } from './candidates.ts';
import { createClaimer } from './claim.ts';
import type { Detector } from './detector.ts';
import { detectors as registry } from './detectors/registry.ts';
import type { Exchange, Part, PartSpan } from './exchange.ts';
import type { Analysis, Category, Finding } from './finding.ts';
import { createFingerprinter } from './fingerprint.ts';
import { maskOf } from './mask.ts';
import { createFindCalm, type FindCalm } from './redact/stream/calm.ts';
import { scoreRisk } from './risk.ts';

export interface EngineOptions {
  /** Key of the fingerprints; the same key makes equal values comparable. */
  readonly fingerprintKey: string;
  readonly detectors?: readonly Detector[];
}

export interface Engine {
  /** Everything found in the exchange, in order of appearance, and how much risk it adds up to. */
  analyse(exchange: Exchange): Analysis;
  /** Of a text that goes on, what holds no value of any detector whatever follows; for `createStreamRedactor`. */
  readonly findCalm: FindCalm;
}

/** Builds the shared keyword automaton once; analysing is synchronous and linear in the length of the text. */
export function createEngine({ fingerprintKey, detectors = registry }: EngineOptions): Engine {
  const keywords = indexKeywords(detectors);
  const claim = createClaimer(detectors, keywords);
  const fingerprint = createFingerprinter(fingerprintKey);

  function analysePart(part: Part, channel: Exchange['channel']): Finding[] {
    return claim(part.text, categoriesMeantForField(part, channel)).map((found) => ({
      detector: found.detector,
      category: found.category,
      type: found.type,
      severity: severities.get(found.detector) ?? 'medium',
      confidence: Math.round(found.confidence * 100) / 100,
      path: part.path,
      start: found.start,
      end: found.end,
      masked: maskOf(found.type, found.written),
      fingerprint: fingerprint(found.type, found.value),
      evidence: [...found.evidence],
    }));
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
    findCalm: createFindCalm(detectors, keywords),
    analyse(exchange) {
      const findings: Finding[] = [];
      for (const part of exchange.parts) {
        // Not spread into `push`: a hundred thousand findings are more arguments than a call can have.
        for (const finding of analysePart(part, exchange.channel)) findings.push(finding);
        for (const span of exchange.outside ?? []) {
          if (span.path === part.path) findings.push(refusedByScope(span, part.text));
        }
      }
      return { findings, risk: scoreRisk(findings) };
    },
  };
}

/** A contact's email field is meant to hold an email: in a structured field the value itself is no finding. */
function categoriesMeantForField(part: Part, channel: Exchange['channel']): readonly Category[] {
  if (channel !== 'write' || !part.privacyClass) return [];
  if (/^(identity|contact|financial|technical)\./.test(part.privacyClass)) return ['pii'];
  return part.privacyClass.startsWith('special.') ? ['pii', 'special'] : [];
}
