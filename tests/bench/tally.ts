/** How often a type was found rightly, was found where it is not, and was missed. */
export interface Tally {
  right: number;
  invented: number;
  missed: number;
}

export function addTally(tallies: Map<string, Tally>, name: string, outcome: keyof Tally): void {
  const tally = tallies.get(name) ?? { right: 0, invented: 0, missed: 0 };
  tally[outcome]++;
  tallies.set(name, tally);
}

/** Precision, recall and F1 of each, by name; 0 to 1. */
export function scoresOf(tallies: ReadonlyMap<string, Tally>) {
  const named = [...tallies].sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(named.map(([name, tally]) => [name, scores(tally)]));
}

function scores(tally: Tally) {
  const precision = tally.right / (tally.right + tally.invented || 1);
  const recall = tally.right / (tally.right + tally.missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return { ...tally, precision: round(precision), recall: round(recall), f1: round(f1) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
