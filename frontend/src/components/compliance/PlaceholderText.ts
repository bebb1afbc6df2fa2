import { h, type FunctionalComponent } from 'vue';

/** What the engine writes in place of a value: its type in brackets, as in `[IBAN]` or, numbered, `[PERSON_1]`. */
const PLACEHOLDER = /(\[[A-Z][A-Z0-9_]*\])/;

/** A text with its placeholders set apart from what somebody wrote. */
export const PlaceholderText: FunctionalComponent<{ text: string }> = ({ text }) =>
  text
    .split(PLACEHOLDER)
    .map((part) =>
      PLACEHOLDER.test(part) ? h('span', { class: 'nova-placeholder', 'data-verdict': 'redact' }, part) : part,
    );

PlaceholderText.props = ['text'];
