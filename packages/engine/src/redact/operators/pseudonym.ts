import type { Operator } from '../operator.ts';
import type { Vault } from '../vault.ts';

/** `[PERSON_1]`: the vault knows the value and can put it back. */
export function pseudonymOperator(vault: Vault): Operator {
  return {
    id: 'pseudonym',
    replacement: (removed) => vault.pseudonymOf(removed),
    reserve: (texts) => vault.reserve(texts),
    keep: (text) => vault.keep(text),
  };
}
