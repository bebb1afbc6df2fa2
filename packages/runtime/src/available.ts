import { ComplianceUnavailableError } from './errors.ts';
import type { Nova } from './nova.ts';

/** The runtime once it is composed; throws `COMPLIANCE_UNAVAILABLE` when it could not be. */
export async function available(composing: Promise<Nova>): Promise<Nova> {
  try {
    return await composing;
  } catch (cause) {
    throw new ComplianceUnavailableError(undefined, { cause });
  }
}
