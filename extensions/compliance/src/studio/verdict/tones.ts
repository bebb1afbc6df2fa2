import type { Action, AuditView, RuleMatch } from '@novacrm/contracts';

/** Colours of the studio's theme; the collections use the same ones for their choices. */
export const ACTION_TONES: Record<Action, string> = {
  allow: 'var(--theme--success)',
  warn: 'var(--blue)',
  redact: 'var(--purple)',
  escalate: 'var(--theme--warning)',
  block: 'var(--theme--danger)',
};

export const RISK_TONES: Record<AuditView['risk_level'], string> = {
  none: 'var(--theme--foreground-subdued)',
  low: 'var(--theme--foreground-subdued)',
  medium: 'var(--blue)',
  high: 'var(--theme--warning)',
  critical: 'var(--theme--danger)',
};

export const SEVERITY_TONES: Record<RuleMatch['severity'], string> = {
  low: RISK_TONES.low,
  medium: RISK_TONES.medium,
  high: RISK_TONES.high,
  critical: RISK_TONES.critical,
};
