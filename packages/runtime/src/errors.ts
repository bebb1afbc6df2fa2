import { createError } from '@directus/errors';
import type { Refusal } from '@novacrm/contracts';
import { acts } from '@novacrm/engine';

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

/** 404: the row that is to be decided is not there, or not the caller's to see. */
export const ReleaseNotFoundError = createError<{ what: string }>(
  'NOT_FOUND',
  ({ what }) => `There is no ${what} with this id that you may see.`,
  404,
);

/** 409: somebody decided before. */
export const AlreadyDecidedError = createError<{ what: string; status: string }>(
  'ALREADY_DECIDED',
  ({ what, status }) => `This ${what} is "${status}" already; look at it again before you decide.`,
  409,
);

/** 403: whoever is concerned cannot be the one who lets it pass. */
export const OwnCaseError = createError(
  'OWN_CASE',
  'You cannot let pass what you did or asked for yourself. Ask another compliance lead.',
  403,
);

/** 422: there is nothing that could be released. */
export const NothingToReleaseError = createError<{ reason: string }>('NOTHING_TO_RELEASE', ({ reason }) => reason, 422);

/** 422: a policy rule is not usable; the rules in force stay. */
export const RuleRefusedError = createError<{ problems: { line: number | null; message: string }[] }>(
  'RULE_REFUSED',
  ({ problems }) =>
    `The rule was not saved and the policy in force stays. ${problems.map(({ line, message }) => (line ? `Line ${line}: ${message}` : message)).join(' ')}`,
  422,
);

function refusalMessage({ rules, auditId }: Omit<Refusal, 'code'>): string {
  const speaking = rules.filter((rule) => acts(rule)).map((rule) => rule.message.en);
  return `${speaking.join(' ')} (decision ${auditId})`;
}
