import type { FindingType } from './finding.ts';
import type { View, Shapes } from './scan/view.ts';

/** Recognises what only looks like a finding (company numbers, order numbers …), so that it is not reported. */
export interface Shield {
  readonly id: string;
  readonly shape?: keyof Shapes;
  /** What may not be claimed inside the spans. */
  readonly protects: readonly FindingType[];
  spans(view: View): readonly { readonly start: number; readonly end: number }[];
}
