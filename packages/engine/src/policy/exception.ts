import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** Lets one rule pass for a narrow scope until a date, with a person who answers for it. */
export interface Exception {
  readonly key: string;
  /** Key of the rule it lowers, and of no other. */
  readonly rule: string;
  readonly scope: ExceptionScope;
  /** Who answers for it: a reference to a person, never shown to the writer. */
  readonly owner: string;
  readonly reason: string;
  /** ISO 8601 with a time zone. From that moment on it does not count. */
  readonly expires_at: string;
  /** How often it may be used; as often as wanted when absent. */
  readonly uses?: number;
}

/** All that is named must fit. */
export interface ExceptionScope {
  /** Id of the person. */
  readonly actor?: string;
  readonly role?: readonly string[];
  readonly team?: readonly string[];
  readonly purpose?: readonly string[];
  readonly collection?: readonly string[];
  /** Only findings of these types … */
  readonly type?: readonly string[];
  /** … or only these values. */
  readonly fingerprints?: readonly string[];
}

/** An exception with how often it has been used so far. */
export interface GrantedException extends Exception {
  readonly used?: number;
}

/** The exceptions that may lower this rule for this exchange now, those without a limited number of uses first. */
export function standingExceptions(
  exceptions: readonly GrantedException[],
  { rule, exchange, now }: { rule: Rule; exchange: Exchange; now: Date },
): GrantedException[] {
  return exceptions
    .filter((exception) => exception.rule === rule.key && stands(exception, rule, now) && fits(exception, exchange))
    .sort((a, b) => Number(a.uses !== undefined) - Number(b.uses !== undefined) || (a.key < b.key ? -1 : 1));
}

/** Whether it lets only some findings pass instead of the whole rule. */
export function isAboutFindings({ scope }: Exception): boolean {
  return scope.type !== undefined || scope.fingerprints !== undefined;
}

export function excuses({ scope }: Exception, finding: Finding): boolean {
  const { type, fingerprints } = scope;
  return (!type || type.includes(finding.type)) && (!fingerprints || fingerprints.includes(finding.fingerprint));
}

/** A date that cannot be read is one in the past. */
function stands({ scope, expires_at, uses, used = 0 }: GrantedException, { severity }: Rule, now: Date): boolean {
  if (severity === 'critical' && scope.actor === undefined) return false;
  return Date.parse(expires_at) > now.getTime() && (uses === undefined || used < uses);
}

function fits({ scope }: Exception, { actor, purpose, collection }: Exchange): boolean {
  if (Object.keys(scope).length === 0) return false;
  return (
    (scope.actor === undefined || scope.actor === actor.id) &&
    (!scope.role || actor.roles.some((role) => scope.role?.includes(role))) &&
    (!scope.team || (actor.team !== undefined && scope.team.includes(actor.team))) &&
    (!scope.purpose || (purpose !== undefined && scope.purpose.includes(purpose))) &&
    (!scope.collection || (collection !== undefined && scope.collection.includes(collection)))
  );
}
