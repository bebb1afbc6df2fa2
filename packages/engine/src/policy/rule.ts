import type { Action, Channel, Localized, Region } from '../exchange.ts';
import type { Category, FindingType, Risk, Severity } from '../finding.ts';
import type { OperatorId } from '../redact/operator.ts';

/** A rule file, parsed. Lists stand where a file may also write one value. */
export interface Rule {
  readonly key: string;
  readonly version: number;
  readonly title: Localized;
  /** What risk it covers, in words a person can act on. */
  readonly why: Localized;
  readonly references: readonly string[];
  readonly severity: Severity;
  readonly channels: readonly Channel[];
  readonly when: Condition;
  readonly then: Action;
  readonly message: Localized;
  /** How the values are taken out, when the action is `redact`; absent: each is replaced by its type. */
  readonly redact?: Redaction;
  /** Recorded, but does not act. */
  readonly shadow?: boolean;
  readonly examples: { readonly violates: readonly ViolatingExample[]; readonly complies: readonly Example[] };
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly finding: FindingCondition }
  | { readonly pattern: PatternCondition }
  | { readonly role: readonly string[] }
  | { readonly team: readonly string[] }
  | { readonly region: readonly Region[] }
  | { readonly purpose: readonly string[] }
  | { readonly collection: readonly string[] }
  | { readonly records: Bounds }
  | { readonly risk: RiskCondition }
  | { readonly scope: 'outside' };

export interface FindingCondition {
  readonly category?: readonly Category[];
  readonly type?: readonly FindingType[];
  readonly minConfidence?: number;
  readonly minCount?: number;
}

/** What a rule looks for itself: either a regular expression or words. */
export interface PatternCondition {
  /** The type of its findings. */
  readonly name: string;
  /** What its findings count as; `pii` when absent. */
  readonly category?: PatternCategory;
  /** In the syntax of RE2. */
  readonly regex?: string;
  readonly ignoreCase?: boolean;
  /** Found whole, whatever their case and accents. */
  readonly words?: readonly string[];
  /** A match counts only shortly after or before one of these words. */
  readonly near?: readonly string[];
  readonly minCount?: number;
}

export const PATTERN_CATEGORIES = ['pii', 'special', 'secret'] as const;
export type PatternCategory = (typeof PATTERN_CATEGORIES)[number];

export interface Redaction {
  readonly with: OperatorId;
  /** Only values of these types; others are replaced. */
  readonly types?: readonly string[];
}

/** Inclusive on both sides. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface RiskCondition extends Bounds {
  /** At least this level. */
  readonly level?: Risk['level'];
}

/** A text with the circumstances it is judged in; what is left out is taken from the rule. */
export interface Example {
  readonly text: string;
  readonly channel?: Channel;
  readonly role?: readonly string[];
  readonly team?: string;
  readonly region?: Region;
  readonly purpose?: string;
  readonly collection?: string;
  readonly records?: number;
  readonly privacyClass?: string;
  /** Words of the text that name an organisation outside the actor's scope. */
  readonly outside?: readonly string[];
}

export interface ViolatingExample extends Example {
  readonly expect: Action;
}
