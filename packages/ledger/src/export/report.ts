/** What a verifier says about an export. Codes are stable; people read the words of the command line. */
export interface Report {
  /**
   * `intact`: every entry is the one that the log signed, and none is missing. `tampered`: something is not as it was signed.
   * `unreadable`: nothing can be said, or not about everything.
   */
  verdict: 'intact' | 'tampered' | 'unreadable';
  origin: string | null;
  /** Index of the first entry in the file. */
  start: number;
  /** Number of entries that the log claims to have. */
  size: number;
  /** Entry lines read. */
  entries: number;
  /** Entries whose content is gone under retention. Their hashes are part of the tree; of what they said nothing is verified. */
  retired: number;
  /** Entries before this index, from `start` on, are proven by a signed checkpoint. */
  proven: number;
  checkpoints: number;
  /** The last checkpoint that was proven: its root in hexadecimal. */
  root: string | null;
  /** Size of the checkpoint from outside that the log extends, null without one. */
  kept: number | null;
  /** Fingerprints of the keys of the log that signed. */
  keys: string[];
  /** Witnesses whose cosignature was verified, with the time of the last one. */
  witnesses: { name: string; time: number }[];
  problems: Problem[];
  /** Problems beyond those listed. */
  unlisted: number;
  warnings: Warning[];
}

export type Problem =
  | { code: 'ENTRY_EDITED'; index: number }
  | { code: 'ENTRIES_EXCHANGED'; index: number; other: number }
  | { code: 'ENTRIES_REMOVED'; from: number; to: number }
  | { code: 'ENTRIES_SHIFTED'; from: number; to: number; by: number }
  | { code: 'ENTRY_MOVED'; index: number; after: number }
  | { code: 'ENTRY_REPEATED'; index: number }
  | { code: 'ENTRY_NOT_CANONICAL'; index: number }
  | { code: 'RETIRED_WITHOUT_ENTRY'; from: number; to: number }
  | { code: 'LOG_TRUNCATED'; from: number; to: number }
  | { code: 'HISTORY_REWRITTEN'; from: number; to: number }
  | { code: 'FORKED'; size: number }
  | { code: 'SHORTER_THAN_KEPT'; size: number; kept: number }
  | { code: 'KEPT_DIFFERS'; kept: number }
  | { code: 'SIGNED_BY_OTHER_KEY'; size: number; signers: string[] }
  | { code: 'SIGNATURE_INVALID'; size: number; key: string }
  | { code: 'SIGNED_BY_RETIRED_KEY'; size: number; key: string }
  | { code: 'OTHER_LOG'; origin: string }
  | { code: 'CHECKPOINT_MISSING'; from: number; to: number }
  | { code: 'CHECKPOINT_MISPLACED'; size: number; after: number }
  | { code: 'CHECKPOINT_UNREADABLE'; line: number }
  | { code: 'COUNT_DIFFERS'; stated: number; found: number }
  | { code: 'LINES_CHANGED' }
  | { code: 'FILE_EMPTY' }
  | { code: 'NOT_AN_EXPORT' }
  | { code: 'VERSION_UNKNOWN'; format: string }
  | { code: 'HEADER_UNUSABLE'; reason: string }
  | { code: 'LINE_UNREADABLE'; line: number }
  | { code: 'EXPORTS_MIXED'; line: number }
  | { code: 'FILE_CUT_OFF'; line: number }
  | { code: 'KEPT_UNUSABLE'; reason: 'unreadable' | 'unsigned' | 'other log' | 'before start' };

export type Warning =
  | { code: 'CLOCK_BACKWARDS'; entries: number; index: number; seconds: number }
  | { code: 'STARTS_LATE'; start: number }
  | { code: 'KEY_UNUSED'; name: string };

/** Problems that leave open whether anybody tampered: the file cannot be read, or not to its end. */
const UNREADABLE: ReadonlySet<Problem['code']> = new Set([
  'FILE_EMPTY',
  'NOT_AN_EXPORT',
  'VERSION_UNKNOWN',
  'HEADER_UNUSABLE',
  'LINE_UNREADABLE',
  'EXPORTS_MIXED',
  'FILE_CUT_OFF',
  'KEPT_UNUSABLE',
]);

export function verdictOf(problems: readonly Problem[]): Report['verdict'] {
  if (problems.length === 0) return 'intact';
  return problems.every(({ code }) => UNREADABLE.has(code)) ? 'unreadable' : 'tampered';
}
