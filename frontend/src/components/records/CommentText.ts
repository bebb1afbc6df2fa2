import { h, type FunctionalComponent } from 'vue';
import { readMentions } from '../../records/mentions.ts';
import { PlaceholderText } from '../compliance/PlaceholderText.ts';

/** The words of a comment, with the people it mentions set apart. */
export const CommentText: FunctionalComponent<{ text: string; nameOf: (id: string) => string }> = ({ text, nameOf }) =>
  readMentions(text, nameOf).map((piece) =>
    'text' in piece
      ? h(PlaceholderText, { text: piece.text })
      : h('span', { class: 'rounded bg-primary/10 px-1 font-medium text-primary' }, `@${piece.person}`),
  );

CommentText.props = ['text', 'nameOf'];
