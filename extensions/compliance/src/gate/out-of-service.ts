import { ComplianceUnavailableError } from '@novacrm/runtime';

/** Classes of SQLSTATE that say the database cannot do its work: no room, no connection, going down, no disk. */
const OUT_OF_SERVICE = /^(08|53|57P|58)/;

/** Errors of the database as the caller should see them: what could not be recorded was not saved, and may be tried again. */
export function translateOutage(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return OUT_OF_SERVICE.test(code) ? new ComplianceUnavailableError() : error;
}
