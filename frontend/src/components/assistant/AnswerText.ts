import { h, type FunctionalComponent } from 'vue';
import { PlaceholderText } from '../compliance/PlaceholderText.ts';

/** The one mark of Markdown that every model uses also where it was not asked to. */
const BOLD = /\*\*([^*\n]+)\*\*/;

/** An answer as text: nothing in it becomes markup, apart from bold words and placeholders. */
export const AnswerText: FunctionalComponent<{ text: string }> = ({ text }) =>
  text.split(BOLD).map((part, position) => {
    const content = h(PlaceholderText, { text: part });
    // split() alternates between what is around the marks and what is between them.
    return position % 2 ? h('strong', { class: 'font-semibold text-highlighted' }, [content]) : content;
  });

AnswerText.props = ['text'];
