import type { Operator } from '../operator.ts';

/** Nothing remains of the value, and the white space around it closes. */
export const dropOperator: Operator = { id: 'drop', replacement: () => '' };
