import { createError } from '@directus/errors';

/** 422: more rows than a workbook is made for. */
export const TooManyRowsError = createError<{ most: number }>(
  'TOO_MANY_ROWS',
  ({ most }) => `A workbook holds at most ${most} rows. Choose CSV, or narrow the filter.`,
  422,
);
