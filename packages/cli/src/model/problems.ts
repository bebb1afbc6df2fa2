/** One thing wrong in the files of the model; `line` counts from 1. */
export interface Problem {
  file: string;
  line: number | null;
  /** Where in the file: `fields.email.type`. */
  path: string;
  message: string;
  suggestion?: string;
}

/** Every problem at once, each with its place and, when one is near, the word that was meant. */
export class ModelError extends Error {
  readonly code = 'MODEL_INVALID';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super([`The model has ${problems.length} problem(s):`, ...problems.map(describeProblem)].join('\n'));
    this.name = 'ModelError';
    this.problems = problems;
  }
}

export function describeProblem({ file, line, path, message, suggestion }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  const where = path === '' ? '' : ` ${path}:`;
  return `  ${place}${where} ${message}${suggestion === undefined ? '' : ` (did you mean "${suggestion}"?)`}`;
}

/** The nearest word, when it is near enough to be a slip of the hand. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein; words are short. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, swap));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
