import type { Verdict } from '@novacrm/contracts';
import { ComplianceBlockedError, ComplianceEscalatedError } from '../errors.ts';

/** Throws the typed error of a refused exchange; does nothing when it may pass. */
export function throwIfRefused(verdict: Verdict): void {
  const { action, auditId, findings, rules } = verdict;
  const refusal = { action, auditId, incident: verdict.incident ?? null, findings, rules };
  if (action === 'block') throw new ComplianceBlockedError(refusal);
  if (action === 'escalate') throw new ComplianceEscalatedError(refusal);
}
