/** What a rule may do with an exchange, from the mildest to the strictest. */
export const ACTIONS = ['allow', 'warn', 'redact', 'escalate', 'block'] as const;
export const CHANNELS = ['prompt', 'completion', 'write', 'export', 'tool_call'] as const;
export const CATEGORIES = ['pii', 'special', 'secret', 'intent'] as const;
