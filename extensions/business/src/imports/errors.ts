import { createError } from '@directus/errors';

/** 413: larger than what is imported at once. */
export const FileTooLargeError = createError<{ limit: string }>(
  'FILE_TOO_LARGE',
  ({ limit }) => `The file is larger than ${limit}. Split it and import the parts one after the other.`,
  413,
);

/** 422: nothing that could be read as lines and columns. */
export const NotATableError = createError(
  'NOT_A_TABLE',
  'This file is no CSV table. Save it as CSV (UTF-8) and choose it again.',
  422,
);

/** 409: the import is not in a state in which that can be done. */
export const ImportStateError = createError<{ status: string }>(
  'IMPORT_STATE',
  ({ status }) => `This import is "${status}" already; look at it again.`,
  409,
);
