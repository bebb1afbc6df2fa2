import { createError } from '@directus/errors';

const AppendOnlyError = createError<{ collection: string }>(
  'APPEND_ONLY',
  ({ collection }) =>
    `Rows of ${collection} are written by the product alone and never change. Nobody can create, edit or delete them, administrators included.`,
  403,
);

/** What only the product writes. The database refuses too; this answers in words before it has to. */
export const APPEND_ONLY_COLLECTIONS = ['compliance_audit', 'compliance_checkpoints', 'compliance_policies'] as const;

export function refuseChange(collection: string): never {
  throw new AppendOnlyError({ collection });
}
