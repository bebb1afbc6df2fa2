import type { Analysis, Decision, Exchange, GrantedException, Operator, Policy } from '@novacrm/engine';
import type { Knex } from '../database.ts';
import type { ExceptionStore } from '../exceptions/store.ts';

export interface DecideInput {
  policy: Policy;
  exchange: Exchange;
  analysis: Analysis;
  now: Date;
  /** Whether an exception that is used counts as used. */
  consume: boolean;
  /** Where a use is counted: with the write, when it has a transaction. */
  connection: Knex;
  claims?: Claims | undefined;
  pseudonyms?: Operator | undefined;
}

/** Exceptions with a limited number of uses that one request has used, by key. */
export type Claims = Map<string, GrantedException>;

/**
 * What the policy says with the exceptions that stand. One with a limited number of uses is claimed in the database; when
 * somebody else was first, the exchange is decided again without it.
 */
export async function decideWithExceptions(
  exceptions: ExceptionStore,
  { policy, exchange, analysis, now, consume, connection, claims = new Map(), pseudonyms }: DecideInput,
): Promise<Decision> {
  const current = await exceptions.current();
  let granted = [...current.filter(({ key }) => !claims.has(key)), ...claims.values()];
  for (;;) {
    const decision = policy.decide(exchange, analysis, { exceptions: granted, now, pseudonyms });
    const used = new Set(decision.rules.flatMap((rule) => rule.exceptedBy ?? []));
    const claimable = granted.filter(({ key, uses }) => uses !== undefined && used.has(key) && !claims.has(key));
    const limited = claimable.map(({ key }) => key);
    if (limited.length === 0) return decision;
    // What is refused all the same uses nothing up.
    const counts = consume && decision.action !== 'block' && decision.action !== 'escalate';
    const standing = await exceptions.standing(limited, { consume: counts, connection });
    const lost = limited.filter((key) => !standing.has(key));
    if (lost.length === 0) {
      if (counts) for (const exception of claimable) claims.set(exception.key, exception);
      return decision;
    }
    granted = granted.filter(({ key }) => !lost.includes(key));
  }
}
