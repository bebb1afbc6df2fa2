import { h, type FunctionalComponent } from 'vue';
import type { Segment } from '../../compliance/segments.ts';

interface MarkedTextProps {
  segments: Segment[];
  /** The finding the reader is at. */
  active: number | null;
}

/** A text with its marks, without a character of white space of its own, which a template would add. */
export const MarkedText: FunctionalComponent<MarkedTextProps> = ({ segments, active }) =>
  segments.map(({ text, start, action, findings }) =>
    action === null
      ? text
      : h(
          'mark',
          { key: start, 'data-verdict': action, class: { active: active !== null && findings.includes(active) } },
          text,
        ),
  );

MarkedText.props = ['segments', 'active'];
