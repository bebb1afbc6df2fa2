import { unfinishedFrom } from '../pseudonym-syntax.ts';
import type { RestoreOptions, Vault } from '../vault.ts';

export interface StreamRestorer {
  push(chunk: string): string;
  end(): string;
}

/** Puts values back into a text that arrives in chunks; a pseudonym may be cut anywhere. Waits for 208 characters at most. */
export function createStreamRestorer(vault: Pick<Vault, 'restore'>, options: RestoreOptions = {}): StreamRestorer {
  let held = '';
  /** Stands for the beginning of a word that was given away already: what continues it is no pseudonym. */
  let before = '';

  function restore(text: string, next: string): string {
    if (text === '') return '';
    const after = isInsideWord(next) ? 'x' : '';
    const restored = vault.restore(before + text + after, options);
    const own = restored.slice(before.length, restored.length - after.length);
    before = isInsideWord(text.slice(-1)) ? 'x' : '';
    return own;
  }

  return {
    push(chunk) {
      held += chunk;
      const wait = unfinishedFrom(held);
      const ready = held.slice(0, wait);
      held = held.slice(wait);
      return restore(ready, held.charAt(0));
    },
    end() {
      const rest = held;
      held = '';
      return restore(rest, '');
    },
  };
}

function isInsideWord(char: string): boolean {
  return /[\w\\-]/.test(char);
}
