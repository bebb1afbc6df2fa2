import type { Category } from '../finding.ts';

/** What may become of a removed value, from mild to strict: of overlapping findings the strictest operator counts. */
export const OPERATORS = ['pseudonym', 'mask', 'hash', 'replace', 'drop'] as const;
export type OperatorId = (typeof OPERATORS)[number];

/** What is removed, as an operator sees it. */
export interface Removed {
  readonly type: string;
  readonly category: Category;
  /** Keyed hash of the normalised value. */
  readonly fingerprint: string;
  /** The shape of the value and nothing of it. */
  readonly masked: string;
  /** As it stands in the text. */
  readonly written: string;
}

export interface Operator {
  readonly id: OperatorId;
  /** What stands in place of the value; an empty text also heals the white space around it. */
  replacement(removed: Removed): string;
  /** Told, before anything is replaced, which texts stay as they are. */
  reserve?(texts: readonly string[]): void;
  /** What becomes of text that stays, when it reads like something the operator writes itself. */
  keep?(text: string): string;
}

/**
 * What makes two values the same one: their fingerprint. Findings of other categories than values carry the fingerprint
 * of a word ("diabétique"), which says nothing about whom: there it is the wording.
 */
export function identityOf({ type, category, fingerprint, written }: Removed): string {
  const isValue = category === 'pii' || category === 'secret';
  return `${type}:${isValue && fingerprint !== '' ? fingerprint : written.toLowerCase().replace(/\s+/g, ' ')}`;
}
