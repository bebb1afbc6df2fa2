/** What a person reads when the gateway cannot answer. */
export const en = {
  COMPLIANCE_BLOCKED: 'A rule does not allow this request.',
  COMPLIANCE_ESCALATED: 'A rule stopped this request and told the compliance team.',
  WITHHELD: 'A rule does not allow the answer to be shown.',
  GATE_UNAVAILABLE: 'The compliance check is not available, so nothing was sent. Try again in a moment.',
  PROVIDERS_UNAVAILABLE: 'No AI provider answered. Try again in a moment.',
  NO_PROVIDER: 'No AI provider is configured. Ask an administrator.',
  MODEL_NOT_FOUND:
    'This model is not available here. GET /gateway/v1/models lists those that are; "auto" always works.',
  CONTEXT_TOO_LONG: 'The messages are too long: at most 1,000,000 characters in all.',
  INVALID_PURPOSE: 'The purpose must be a key: a letter, then letters, digits, ".", "_" or "-".',
  CLIENT_ABORTED: 'The request was closed before the answer came.',
  INTERNAL: 'The gateway failed. Nothing was answered.',
} as const;

export type GatewayTexts = Record<keyof typeof en, string>;
