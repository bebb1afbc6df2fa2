import type { Problem, Warning } from '../../export/report.ts';

type Sentences<Kind extends { code: string }> = {
  [Code in Kind['code']]: (about: Extract<Kind, { code: Code }>) => string;
};

/** Everything that the command says to people, in one language. */
export interface Words {
  help: string;
  verdicts: { intact: string; tampered: string; unreadable: string };
  included: string;
  notIncluded: string;
  /** The scope of a clean result. */
  proven: (scope: { origin: string; start: number; size: number; checkpoints: number }) => string;
  /** Entries of that scope without their content. */
  retired: (count: number) => string;
  stillProven: (scope: { from: number; to: number }) => string;
  keptExtended: (size: number) => string;
  noKept: string;
  includedIn: (place: { index: number; size: number; origin: string }) => string;
  notIncludedIn: (place: { index: number; size: number; origin: string }) => string;
  root: (root: string) => string;
  key: (fingerprint: string) => string;
  compareKey: string;
  witness: (seen: { name: string; time: string }) => string;
  entryIs: string;
  unlisted: (count: number) => string;
  warning: string;
  problems: Sentences<Problem>;
  warnings: Sentences<Warning>;
  failures: {
    unexpected: string;
    usage: (what: string) => string;
    unknownCommand: (command: string) => string;
    noFile: (path: string) => string;
    noKey: string;
    keyUnusable: (path: string) => string;
    notText: (path: string) => string;
    proofUnusable: string;
    noEntry: string;
    entryUnusable: (path: string) => string;
    signatureInvalid: string;
    keyUnknown: string;
  };
}
