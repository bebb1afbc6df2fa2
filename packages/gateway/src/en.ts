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
  FILES_REFUSED:
    'Pictures and files cannot be checked, so they are not sent. Describe in words what is in them, or ask an administrator.',
  INVALID_TOOL_CALL:
    'A tool call cannot be used: its arguments must be JSON, and a result must name a call that came before it.',
  INVALID_TOOL_NAME:
    'The name of a tool or schema cannot be used: it must be one of the tools of this request, and hold nothing personal.',
  ANSWER_INTERRUPTED: 'The AI provider stopped in the middle of its answer. Ask again.',
  SYSTEM_UNREGISTERED:
    'No AI system is registered under this purpose. Name a registered one in metadata.purpose, or have it registered first.',
  SYSTEM_PROHIBITED: 'This use of AI is a prohibited practice and may not run.',
  SYSTEM_NOT_IN_USE: 'This AI system is not in use. Ask the compliance lead to put it into service.',
  RATE_LIMITED: 'Too many requests. Wait a moment and try again.',
  BUDGET_EXHAUSTED: 'The AI budget is used up. Ask an administrator to raise it, or wait for the next period.',
  CLIENT_ABORTED: 'The request was closed before the answer came.',
  INTERNAL: 'The gateway failed. Nothing was answered.',
} as const;

export type GatewayTexts = Record<keyof typeof en, string>;
