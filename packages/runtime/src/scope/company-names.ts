import type { Part } from '@novacrm/contracts';

/** A company that a text names: where, in UTF-16 units, and whose name it is; several companies may bear one. */
export interface Mention {
  path: string;
  start: number;
  end: number;
  companies: string[];
}

/** Shorter names are everyday words too often. */
const SHORTEST_NAME = 4;
const WORD = /[\p{L}\p{N}]+/gu;

interface Branch {
  /** By the next word of a name. */
  next: Map<string, Branch>;
  /** Names whose words end here, with who bears them. */
  names: Map<string, Set<string>>;
}

/** The names of all companies, by their words: one more or one less costs its own words, and a text its own. */
export class CompanyNames {
  readonly #nameOf = new Map<string, string>();
  readonly #root: Branch = createBranch();

  /** Null forgets the company. */
  set(id: string, name: string | null): void {
    const known = this.#nameOf.get(id);
    const trimmed = name?.trim() ?? '';
    if (known === trimmed) return;
    if (known !== undefined) this.#forget(id, known);
    if (trimmed.length < SHORTEST_NAME) return;
    const words = trimmed.match(WORD);
    if (!words) return;
    this.#nameOf.set(id, trimmed);
    let branch = this.#root;
    for (const word of words) {
      const next = branch.next.get(word) ?? createBranch();
      branch.next.set(word, next);
      branch = next;
    }
    const bearers = branch.names.get(trimmed) ?? new Set();
    branch.names.set(trimmed, bearers.add(id));
  }

  find({ path, text }: Part): Mention[] {
    const words = [...text.matchAll(WORD)];
    return words.flatMap(({ index }, first) => {
      const found: Mention[] = [];
      let branch: Branch | undefined = this.#root;
      for (let at = first; (branch = branch.next.get(words[at]?.[0] ?? '')) !== undefined; at += 1)
        for (const [name, bearers] of branch.names) {
          // A name may begin before its first word, as "@home" does.
          const start = index - name.search(WORD);
          const end = start + name.length;
          if (start >= 0 && text.startsWith(name, start) && isWhole(text, start, end))
            found.push({ path, start, end, companies: [...bearers] });
        }
      return found;
    });
  }

  #forget(id: string, name: string): void {
    this.#nameOf.delete(id);
    const way: { branch: Branch; word: string }[] = [];
    let branch = this.#root;
    for (const word of name.match(WORD) ?? []) {
      const next = branch.next.get(word);
      if (!next) return;
      way.push({ branch, word });
      branch = next;
    }
    const bearers = branch.names.get(name);
    bearers?.delete(id);
    if (bearers?.size === 0) branch.names.delete(name);
    for (const { branch: above, word } of way.toReversed()) {
      const below = above.next.get(word);
      if (below && below.names.size === 0 && below.next.size === 0) above.next.delete(word);
    }
  }
}

function createBranch(): Branch {
  return { next: new Map(), names: new Map() };
}

function isWhole(text: string, start: number, end: number): boolean {
  const isWordAt = (at: number) => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
  return !isWordAt(start - 1) && !isWordAt(end);
}
