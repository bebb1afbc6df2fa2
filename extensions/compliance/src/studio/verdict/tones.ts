import type { Action, AuditView, RuleMatch } from '@novacrm/contracts';

/** The colours that the portal and the collections give to verdicts; the studio's own theme has no orange. */
export const ACTION_TONES: Record<Action, string> = {
  allow: 'var(--theme--success)',
  warn: 'var(--theme--warning)',
  redact: 'var(--purple)',
  escalate: '#ea580c',
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
