import type { Exchange, Part } from '../exchange.ts';
import type { Finding, Severity } from '../finding.ts';
import { maskOf } from '../mask.ts';
import { sourceEnd } from '../normalize/fold.ts';
import type { Patterns } from './pattern.ts';
import type { PatternCondition } from './rule.ts';

/** A pattern and the rule that carries it. */
export interface OwnedPattern {
  readonly pattern: PatternCondition;
  readonly rule: string;
  readonly severity: Severity;
}

export interface Spotting {
  /** What has been found so far; their indexes go on after those of the analysis. */
  readonly found: readonly Finding[];
  spot(pattern: number): readonly number[];
}

export interface SpottingOptions {
  readonly exchange: Exchange;
  readonly patterns: Patterns;
  readonly owners: readonly OwnedPattern[];
  readonly firstIndex: number;
  fingerprint(type: string, value: string): string;
}

/** Searches an exchange for the patterns that a decision asks for, each at most once. */
export function createSpotting({ exchange, patterns, owners, firstIndex, fingerprint }: SpottingOptions): Spotting {
  const found: Finding[] = [];
  const known = new Map<number, readonly number[]>();
  let opened: { part: Part; text: ReturnType<Patterns['open']> }[] | undefined;

  function search(pattern: number): number[] {
    const owner = owners[pattern];
    if (!owner) return [];
    opened ??= exchange.parts.map((part) => ({ part, text: patterns.open(part.text) }));
    const indexes: number[] = [];
    for (const { part, text } of opened) {
      const { folded } = text;
      for (const { start, end } of text.find(pattern)) {
        indexes.push(firstIndex + found.length);
        const span = folded.map
          ? { start: folded.map[start] ?? part.text.length, end: sourceEnd(part.text, folded.map, end) }
          : { start, end };
        found.push({
          ...describe(owner),
          path: part.path,
          ...span,
          fingerprint: fingerprint(owner.pattern.name, folded.plain.slice(start, end)),
        });
      }
    }
    return indexes;
  }

  return {
    found,
    spot(pattern) {
      const before = known.get(pattern);
      if (before) return before;
      const indexes = search(pattern);
      known.set(pattern, indexes);
      return indexes;
    },
  };
}

function describe({ pattern: { name, category = 'pii' }, rule, severity }: OwnedPattern) {
  return {
    detector: `rule:${rule}`,
    category,
    type: name,
    severity,
    confidence: 1,
    masked: maskOf(name, ''),
    evidence: [`pattern of the rule ${rule}`],
  };
}
