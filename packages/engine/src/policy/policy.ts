import { ACTIONS, type Action, type Exchange, type Localized } from '../exchange.ts';
import type { Analysis, Finding, Severity } from '../finding.ts';
import { redact } from '../redact/redact.ts';
import { byKey, hashRules } from './canonical.ts';
import { compileCondition } from './condition.ts';
import type { Rule } from './rule.ts';

export interface RuleMatch {
  readonly key: string;
  readonly version: number;
  readonly action: Action;
  readonly severity: Severity;
  /** Recorded, but did not act. */
  readonly shadow: boolean;
  readonly title: Localized;
  readonly why: Localized;
  readonly message: Localized;
  readonly references: string[];
  /** Indexes into the analysis's findings that made the rule match. */
  readonly findings: number[];
}

export interface Decision {
  readonly action: Action;
  readonly rules: RuleMatch[];
  /** Present when the action is `redact`: every part, with what was found replaced. */
  readonly redacted?: { path: string; text: string }[];
}

/** An immutable, numbered, hashed set of rules. */
export interface Policy {
  readonly version: number;
  readonly hash: string;
  readonly rules: readonly Rule[];
  decide(exchange: Exchange, analysis: Analysis): Decision;
}

/**
 * Compiles every condition once.
 * @throws Error when two rules share a key, or when `ref.hash` is given and is not the hash of these rules.
 */
export function compilePolicy(rules: readonly Rule[], ref: { version: number; hash?: string | undefined }): Policy {
  const ordered = structuredClone([...rules].sort(byKey));
  const twice = ordered.find((rule, index) => rule.key === ordered[index - 1]?.key);
  if (twice) throw new Error(`two rules have the key "${twice.key}"`);
  const hash = hashRules(ordered);
  if (ref.hash !== undefined && ref.hash !== hash) {
    throw new Error(`policy ${ref.version} should have hash ${ref.hash}, but these rules have ${hash}`);
  }
  freeze(ordered);
  const compiled = ordered.map((rule) => ({ rule, test: compileCondition(rule.when) }));

  return Object.freeze({
    version: ref.version,
    hash,
    rules: ordered,
    decide(exchange: Exchange, analysis: Analysis): Decision {
      const matches: RuleMatch[] = [];
      for (const { rule, test } of compiled) {
        const outcome = rule.channels.includes(exchange.channel) ? test(exchange, analysis) : null;
        if (outcome) matches.push(matchOf(rule, outcome));
      }
      const action = strictest(matches.filter((match) => !match.shadow));
      if (action !== 'redact') return { action, rules: matches };
      return { action, rules: matches, redacted: redactParts(exchange, analysis.findings, matches) };
    },
  });
}

function matchOf(rule: Rule, outcome: readonly number[]): RuleMatch {
  const { key, version, severity, title, why, message, references } = rule;
  const findings = [...outcome].sort((a, b) => a - b);
  const shadow = rule.shadow === true;
  return {
    key,
    version,
    action: rule.then,
    severity,
    shadow,
    title,
    why,
    message,
    references: [...references],
    findings,
  };
}

function strictest(matches: readonly RuleMatch[]): Action {
  let action: Action = 'allow';
  for (const match of matches) {
    if (ACTIONS.indexOf(match.action) > ACTIONS.indexOf(action)) action = match.action;
  }
  return action;
}

/** Takes out what the redacting rules named; a redacting rule that names nothing takes out every value found. */
function redactParts(exchange: Exchange, findings: readonly Finding[], matches: readonly RuleMatch[]) {
  const redacting = matches.filter((match) => match.action === 'redact' && !match.shadow);
  const unspecific = redacting.some((match) => match.findings.length === 0);
  const named = new Set(redacting.flatMap((match) => match.findings));
  const chosen = findings.filter((finding, index) => named.has(index) || (unspecific && finding.category !== 'intent'));
  return exchange.parts.map(({ path, text }) => ({
    path,
    text: redact(
      text,
      chosen.filter((finding) => finding.path === path),
    ),
  }));
}

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
