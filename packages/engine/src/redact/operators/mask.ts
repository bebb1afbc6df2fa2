import type { Operator } from '../operator.ts';

/** The shape of the value: `••••@••••`; a person keeps the initial, so that a reader can tell mentions apart. */
export const maskOperator: Operator = {
  id: 'mask',
  replacement: ({ masked }) => masked,
};
