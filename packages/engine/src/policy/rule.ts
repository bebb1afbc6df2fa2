import type { Action, Channel, Localized, Region } from '../exchange.ts';
import type { Category, FindingType, Risk, Severity } from '../finding.ts';

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
  /** Recorded, but does not act. */
  readonly shadow?: boolean;
  readonly examples: { readonly violates: readonly ViolatingExample[]; readonly complies: readonly Example[] };
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly finding: FindingCondition }
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
