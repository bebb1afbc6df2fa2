import type { Judgement } from './gate.ts';
import { ComplianceBlockedError, ComplianceEscalatedError } from '../errors.ts';

/** Throws the typed error of a refused exchange; does nothing when it may pass. */
export function throwIfRefused({ verdict, incident }: Judgement): void {
  const { action, auditId, findings, rules } = verdict;
  if (action === 'block') throw new ComplianceBlockedError({ action, auditId, incident, findings, rules });
  if (action === 'escalate') throw new ComplianceEscalatedError({ action, auditId, incident, findings, rules });
}
