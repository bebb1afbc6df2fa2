import type { Operator } from '../operator.ts';

/** The type in brackets: `[EMAIL]`. Says what stood there and nothing else. */
export const replaceOperator: Operator = {
  id: 'replace',
  replacement: ({ type }) => `[${type.toUpperCase()}]`,
};
