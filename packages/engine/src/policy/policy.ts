import { randomBytes } from 'node:crypto';
import type { Action, Exchange } from '../exchange.ts';
import type { Analysis, Finding } from '../finding.ts';
import { createFingerprinter } from '../fingerprint.ts';
import type { Operator } from '../redact/operator.ts';
import { hashOperator } from '../redact/operators/hash.ts';
import { byKey, hashRules } from './canonical.ts';
import { compileCondition, type Test } from './condition.ts';
import type { GrantedException } from './exception.ts';
import { judgeRule } from './judge.ts';
import { strictest, type RuleMatch } from './match.ts';
import { compilePatterns } from './pattern.ts';
import { redactNamed } from './redacting.ts';
import type { PatternCondition, Rule } from './rule.ts';
import { createSpotting, type OwnedPattern } from './spotting.ts';
import { createSubject } from './subject.ts';

export type { RuleMatch } from './match.ts';

export interface Decision {
  readonly action: Action;
  readonly rules: RuleMatch[];
  /** What the patterns of matching rules found. Their indexes go on after those of the analysis's findings. */
  readonly findings?: Finding[];
  /** Present when the action is `redact`: every part, with what was found replaced. */
  readonly redacted?: { path: string; text: string }[];
}

export interface DecideOptions {
  /** Without `now` none of them counts. */
  readonly exceptions?: readonly GrantedException[] | undefined;
  /** Decides which exceptions still stand. */
  readonly now?: Date | undefined;
  /** For rules that redact with pseudonyms; without it the names cannot be turned back. */
  readonly pseudonyms?: Operator | undefined;
}

/** An immutable, numbered, hashed set of rules. */
export interface Policy {
  readonly version: number;
  readonly hash: string;
  readonly rules: readonly Rule[];
  /** The strictest rule that matches, is not in shadow and is not lifted by an exception decides. */
  decide(exchange: Exchange, analysis: Analysis, options?: DecideOptions): Decision;
}

export interface PolicyRef {
  readonly version: number;
  readonly hash?: string | undefined;
  /** The engine's own, so that a value has one fingerprint whoever finds it. Absent: comparable in this process only. */
  readonly fingerprintKey?: string | undefined;
}

interface CompiledRule {
  readonly rule: Rule;
  readonly test: Test;
}

/**
 * Compiles every condition and pattern once.
 * @throws Error when two rules share a key, or when `ref.hash` is given and is not the hash of these rules.
 */
export function compilePolicy(rules: readonly Rule[], ref: PolicyRef): Policy {
  const ordered = structuredClone([...rules].sort(byKey));
  const twice = ordered.find((rule, index) => rule.key === ordered[index - 1]?.key);
  if (twice) throw new Error(`two rules have the key "${twice.key}"`);
  const hash = hashRules(ordered);
  if (ref.hash !== undefined && ref.hash !== hash) {
    throw new Error(`policy ${ref.version} should have hash ${ref.hash}, but these rules have ${hash}`);
  }
  freeze(ordered);
  const owners: OwnedPattern[] = [];
  const compiled = ordered.map((rule): CompiledRule => {
    const enlist = (pattern: PatternCondition) => owners.push({ pattern, rule: rule.key, severity: rule.severity }) - 1;
    return { rule, test: compileCondition(rule.when, enlist) };
  });
  const byChannel = new Map(
    compiled
      .flatMap(({ rule }) => rule.channels)
      .map((channel) => [channel, compiled.filter(({ rule }) => rule.channels.includes(channel))]),
  );
  const patterns = compilePatterns(owners.map(({ pattern }) => pattern));
  const key = ref.fingerprintKey ?? randomBytes(32).toString('hex');
  const fingerprint = createFingerprinter(key);
  const hashing = hashOperator(key);

  return Object.freeze({
    version: ref.version,
    hash,
    rules: ordered,
    decide(exchange: Exchange, analysis: Analysis, options?: DecideOptions): Decision {
      const { findings } = analysis;
      const firstIndex = findings.length;
      const { found, spot } = createSpotting({ exchange, patterns, owners, firstIndex, fingerprint });
      const subject = createSubject(exchange, analysis, spot);
      const { exceptions = [], now } = options ?? {};
      const matches: RuleMatch[] = [];
      for (const { rule, test } of byChannel.get(exchange.channel) ?? []) {
        const match = judgeRule({ rule, test, subject, found, exceptions, now });
        if (match) matches.push(match);
      }
      const own = keepNamed(found, firstIndex, matches);
      const action = strictest(own.matches);
      const decision = { action, rules: own.matches, ...(own.findings.length > 0 && { findings: own.findings }) };
      if (action !== 'redact') return decision;
      const operators = { hash: hashing, pseudonym: options?.pseudonyms };
      const redacted = redactNamed(exchange, {
        findings: [...findings, ...own.findings],
        matches: own.matches,
        operators,
      });
      return { ...decision, redacted };
    },
  });
}

/** What a pattern found for a rule that did not match in the end is nobody's business: the others close ranks. */
function keepNamed(found: readonly Finding[], firstIndex: number, matches: RuleMatch[]) {
  if (found.length === 0) return { matches, findings: [] };
  const named = new Set(matches.flatMap((match) => [...match.findings, ...(match.excused ?? [])]));
  const places = new Map<number, number>();
  const findings = found.filter((_, at) => {
    if (!named.has(firstIndex + at)) return false;
    places.set(firstIndex + at, firstIndex + places.size);
    return true;
  });
  const renumber = (indexes: readonly number[]) => indexes.map((index) => places.get(index) ?? index);
  return {
    findings,
    matches: matches.map((match) => ({
      ...match,
      findings: renumber(match.findings),
      ...(match.excused && { excused: renumber(match.excused) }),
    })),
  };
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
