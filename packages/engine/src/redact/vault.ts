import { inspect } from 'node:util';
import type { Finding } from '../finding.ts';
import { identityOf, type Operator, type Removed } from './operator.ts';
import { pseudonymOperator } from './operators/pseudonym.ts';
import { replacePseudonyms } from './pseudonym-syntax.ts';
import { redactParts, type OperatorOf, type TextPart } from './redact-parts.ts';

/** Everything a vault knows, in clear. */
export interface VaultContents {
  readonly values: readonly { readonly key: string; readonly identity: string; readonly written: string }[];
  /** Names that stood in the texts already and must never be given or restored. */
  readonly reserved: readonly string[];
}

export interface RestoreOptions {
  /** The text is JSON: values are escaped to stand inside its strings. */
  readonly json?: boolean;
}

/**
 * The pseudonyms of one exchange. Equal values have one number in all parts and turns; another spelling of a value has a
 * letter behind the number (`[EMAIL_1]`, `[EMAIL_1B]`), so that restoring gives back every text as it was written.
 */
export interface Vault {
  /** How many pseudonyms were given. */
  readonly size: number;
  readonly operator: Operator;
  /** The parts with pseudonyms in place of what was found; `operatorOf` may give some findings another operator. */
  protect(
    parts: readonly TextPart[],
    findings: readonly Finding[],
    operatorOf?: OperatorOf,
  ): { path: string; text: string }[];
  /** The text with every pseudonym of this vault replaced by its value. */
  restore(text: string, options?: RestoreOptions): string;
  pseudonymOf(removed: Removed): string;
  reserve(texts: readonly string[]): void;
  keep(text: string): string;
  /** The clear values, on purpose: `createVault` takes them back. Everything else that prints a vault shows counts. */
  reveal(): VaultContents;
  toJSON(): { pseudonyms: number };
}

export function createVault(contents: VaultContents = { values: [], reserved: [] }): Vault {
  const reserved = new Set(contents.reserved);
  const written = new Map<string, string>();
  const identities = new Map<string, string>();
  const spellings = new Map<string, Map<string, string>>();
  const lastNumber = new Map<string, number>();
  for (const { key, identity, written: value } of contents.values) issue(key, identity, value);

  function issue(key: string, identity: string, value: string): string {
    written.set(key, value);
    identities.set(key, identity);
    spellings.set(identity, (spellings.get(identity) ?? new Map<string, string>()).set(value, key));
    return key;
  }

  function keyFor(type: string, identity: string, value: string): string {
    const known = spellings.get(identity);
    const same = known?.get(value);
    if (same !== undefined) return same;
    const first = known?.values().next().value;
    if (known === undefined || first === undefined) return issue(nextNumber(type.toUpperCase()), identity, value);
    for (let spelling = known.size + 1; ; spelling++) {
      const key = first + letters(spelling);
      if (isFree(key)) return issue(key, identity, value);
    }
  }

  function nextNumber(type: string): string {
    for (let number = (lastNumber.get(type) ?? 0) + 1; ; number++) {
      const key = `${type}_${number}`;
      if (!isFree(key)) continue;
      lastNumber.set(type, number);
      return key;
    }
  }

  function isFree(key: string): boolean {
    return !written.has(key) && !reserved.has(key);
  }

  const vault: Vault = {
    get size() {
      return written.size;
    },
    get operator() {
      return operator;
    },
    protect(parts, findings, operatorOf = () => operator) {
      return redactParts(parts, findings, operatorOf, [operator]);
    },
    restore(text, { json = false } = {}) {
      return replacePseudonyms(text, (key) => {
        const value = written.get(key);
        return value !== undefined && json ? JSON.stringify(value).slice(1, -1) : value;
      });
    },
    pseudonymOf(removed) {
      return `[${keyFor(removed.type, identityOf(removed), removed.written)}]`;
    },
    reserve(texts) {
      for (const text of texts) {
        replacePseudonyms(text, (key) => {
          if (/_\d+[A-Z]*$/.test(key) && !written.has(key)) reserved.add(key);
          return undefined;
        });
      }
    },
    /** What reads like a pseudonym that was given in an earlier turn gets one itself, and so comes back unchanged. */
    keep(text) {
      return replacePseudonyms(text, (key, literal) =>
        written.has(key) ? `[${keyFor('text', `text:${literal}`, literal)}]` : undefined,
      );
    },
    reveal: () => ({
      values: [...written].map(([key, value]) => ({ key, identity: identities.get(key) ?? key, written: value })),
      reserved: [...reserved],
    }),
    toJSON: () => ({ pseudonyms: written.size }),
  };
  const operator = pseudonymOperator(vault);
  return Object.defineProperty(vault, inspect.custom, { value: () => `Vault { pseudonyms: ${written.size} }` });
}

/** 2 → B, 26 → Z, 27 → AA. */
function letters(count: number): string {
  let text = '';
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  }
  return text;
}
