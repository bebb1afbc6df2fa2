/** Collects pieces of a text; where nothing takes the place of a value, the white space around the gap closes. */
export interface Healing {
  add(text: string): void;
  /** Something is gone here; `following` is the text behind it. Answers how much of that white space goes with it. */
  gap(following: string): number;
  toString(): string;
}

export function createHealing(): Healing {
  const pieces: string[] = [];

  function lastCharacter(): string {
    return pieces.at(-1)?.at(-1) ?? '';
  }

  /** Blanks at the end of what was collected; they may be spread over pieces. */
  function trimBlanks(): void {
    for (;;) {
      const last = pieces.pop();
      if (last === undefined) return;
      const kept = last.slice(0, blanksFrom(last));
      if (kept === '') continue;
      pieces.push(kept);
      return;
    }
  }

  return {
    add(text) {
      if (text !== '') pieces.push(text);
    },
    gap(following) {
      const before = lastCharacter();
      const opens = before === '' || /\s/.test(before);
      const skipped = opens ? blanksUntil(following) : 0;
      const next = following.charAt(skipped);
      if (next === '' || next === '\n' || next === '\r' || /[.,;)\]}]/.test(following.charAt(0))) trimBlanks();
      const lineIsEmpty = lastCharacter() === '' || lastCharacter() === '\n';
      return skipped + (lineIsEmpty ? (/^\r?\n/.exec(following.slice(skipped, skipped + 2))?.[0].length ?? 0) : 0);
    },
    toString: () => pieces.join(''),
  };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0' || char === '\u202f';
}

function blanksUntil(text: string): number {
  let at = 0;
  while (isBlank(text.charAt(at))) at++;
  return at;
}

function blanksFrom(text: string): number {
  let at = text.length;
  while (at > 0 && isBlank(text.charAt(at - 1))) at--;
  return at;
}
