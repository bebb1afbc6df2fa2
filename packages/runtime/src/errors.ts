import { createError } from '@directus/errors';
import type { Refusal } from '@novacrm/contracts';

export interface Issue {
  path: string;
  message: string;
}

/** 400: what was sent does not fit; each issue names the field and what to change. */
export const InvalidInputError = createError<{ issues: Issue[]; path: string }>(
  'INVALID_PAYLOAD',
  ({ issues }) =>
    `Invalid input. ${issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ')}`,
  400,
);

/** 401: the call carries no identity. */
export const UnauthenticatedError = createError(
  'UNAUTHENTICATED',
  'Sign in, or send a token in the Authorization header.',
  401,
);

/** 413: the body is longer than the server reads. */
export const ContentTooLargeError = createError<{ limit: string }>(
  'CONTENT_TOO_LARGE',
  ({ limit }) => `The request body is larger than ${limit}. Send less text at a time.`,
  413,
);

/** 413: the texts of one exchange are longer than the engine takes. */
export const TextTooLongError = createError<{ reason: string }>(
  'CONTENT_TOO_LARGE',
  ({ reason }) => `${reason} Send less text at a time.`,
  413,
);

/** 422: a rule refused the text; the extensions are a `Refusal`. */
export const ComplianceBlockedError = createError<Omit<Refusal, 'code'>>('COMPLIANCE_BLOCKED', refusalMessage, 422);
export const ComplianceEscalatedError = createError<Omit<Refusal, 'code'>>('COMPLIANCE_ESCALATED', refusalMessage, 422);

/** 503: engine, policy or ledger cannot do their work, so nothing passes. */
export const ComplianceUnavailableError = createError(
  'COMPLIANCE_UNAVAILABLE',
  'The compliance engine cannot decide or record right now, so nothing was saved or sent. Try again in a moment.',
  503,
);

/** 422: a policy rule is not usable; the rules in force stay. */
export const RuleRefusedError = createError<{ problems: { line: number | null; message: string }[] }>(
  'RULE_REFUSED',
  ({ problems }) =>
    `The rule was not saved and the policy in force stays. ${problems.map(({ line, message }) => (line ? `Line ${line}: ${message}` : message)).join(' ')}`,
  422,
);

function refusalMessage({ rules, auditId }: Omit<Refusal, 'code'>): string {
  const speaking = rules.filter((rule) => !rule.shadow).map((rule) => rule.message.en);
  return `${speaking.join(' ')} (decision ${auditId})`;
}
