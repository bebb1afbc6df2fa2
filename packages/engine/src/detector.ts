import type { Localized } from './exchange.ts';
import type { Category, FindingType, Severity } from './finding.ts';
import type { Hit } from './scan/keywords.ts';
import type { Shapes, View } from './scan/view.ts';

/** A candidate in the folded text; the engine turns it into a finding with offsets in the original. */
export interface Match {
  readonly type: FindingType;
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why: what a person is told who asks. Never holds a piece of the value. */
  readonly evidence: readonly string[];
  /** Normalised value for the fingerprint; the plain text of the span when absent. */
  readonly value?: string;
}

export interface Prefilter {
  /** Found anywhere in the plain text (lower case, no accents). */
  readonly keywords?: readonly string[];
  /** Found as whole words in the plain text. */
  readonly words?: readonly string[];
  /** The words help, but the values speak for themselves: without any word the detector runs all the same. */
  readonly alsoWithout?: boolean;
  /** The text must hold such a character at all. */
  readonly shape?: keyof Shapes;
}

export interface HitExample {
  readonly lang: 'en' | 'fr';
  readonly text: string;
  /** The value as it stands in the text, by type; for whole-text types any span of that type counts. */
  readonly expect: { readonly type: FindingType; readonly value?: string };
}

export interface MissExample {
  readonly lang: 'en' | 'fr';
  readonly text: string;
}

/** One file, one detector. */
export interface Detector {
  readonly id: string;
  readonly category: Category;
  readonly types: readonly FindingType[];
  readonly severity: Severity;
  readonly title: Localized;
  readonly covers: Localized;
  readonly legalBasis: readonly string[];
  /** With keywords or words, one of them must be present; with a shape, the shape as well. */
  readonly prefilter: Prefilter;
  /** Words (plain) that, standing shortly before a match, make it surer. */
  readonly context?: readonly string[];
  match(view: View, hits: readonly Hit[]): readonly Match[];
  /** Whether a value with a digit may begin in a statement before the one that holds its first digit. */
  readonly opensWithWords?: true;
  /** Those places among the hits without which there is no value, whatever follows; every hit when absent. */
  tells?(plain: string, hits: readonly Hit[]): readonly { readonly end: number }[];
  /** Check digits and the like; runs on candidates only. */
  validate?(match: Match, view: View): boolean;
  readonly examples: { readonly hit: readonly HitExample[]; readonly miss: readonly MissExample[] };
}
