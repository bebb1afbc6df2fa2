import { describe, expect, it } from 'vitest';
import type { Problem, Warning } from '../../export/report.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

type Samples<Kind extends { code: string }> = { [Code in Kind['code']]: Extract<Kind, { code: Code }> };

const PROBLEMS: Samples<Problem> = {
  ENTRY_EDITED: { code: 'ENTRY_EDITED', index: 17 },
  ENTRIES_EXCHANGED: { code: 'ENTRIES_EXCHANGED', index: 17, other: 31 },
  ENTRIES_REMOVED: { code: 'ENTRIES_REMOVED', from: 17, to: 19 },
  ENTRIES_SHIFTED: { code: 'ENTRIES_SHIFTED', from: 17, to: 31, by: 1 },
  ENTRY_MOVED: { code: 'ENTRY_MOVED', index: 17, after: 31 },
  ENTRY_REPEATED: { code: 'ENTRY_REPEATED', index: 17 },
  ENTRY_NOT_CANONICAL: { code: 'ENTRY_NOT_CANONICAL', index: 17 },
  RETIRED_WITHOUT_ENTRY: { code: 'RETIRED_WITHOUT_ENTRY', from: 17, to: 31 },
  LOG_TRUNCATED: { code: 'LOG_TRUNCATED', from: 17, to: 31 },
  HISTORY_REWRITTEN: { code: 'HISTORY_REWRITTEN', from: 17, to: 31 },
  FORKED: { code: 'FORKED', size: 17 },
  SHORTER_THAN_KEPT: { code: 'SHORTER_THAN_KEPT', size: 17, kept: 31 },
  KEPT_DIFFERS: { code: 'KEPT_DIFFERS', kept: 17 },
  SIGNED_BY_OTHER_KEY: { code: 'SIGNED_BY_OTHER_KEY', size: 17, signers: ['log+00000000'] },
  SIGNATURE_INVALID: { code: 'SIGNATURE_INVALID', size: 17, key: 'log+00000000' },
  SIGNED_BY_RETIRED_KEY: { code: 'SIGNED_BY_RETIRED_KEY', size: 17, key: 'log+00000000' },
  OTHER_LOG: { code: 'OTHER_LOG', origin: 'other' },
  CHECKPOINT_MISSING: { code: 'CHECKPOINT_MISSING', from: 17, to: 31 },
  CHECKPOINT_MISPLACED: { code: 'CHECKPOINT_MISPLACED', size: 17, after: 31 },
  CHECKPOINT_UNREADABLE: { code: 'CHECKPOINT_UNREADABLE', line: 17 },
  COUNT_DIFFERS: { code: 'COUNT_DIFFERS', stated: 17, found: 31 },
  LINES_CHANGED: { code: 'LINES_CHANGED' },
  FILE_EMPTY: { code: 'FILE_EMPTY' },
  NOT_AN_EXPORT: { code: 'NOT_AN_EXPORT' },
  VERSION_UNKNOWN: { code: 'VERSION_UNKNOWN', format: 'x/2' },
  HEADER_UNUSABLE: { code: 'HEADER_UNUSABLE', reason: 'KEY_MALFORMED' },
  LINE_UNREADABLE: { code: 'LINE_UNREADABLE', line: 17 },
  EXPORTS_MIXED: { code: 'EXPORTS_MIXED', line: 17 },
  FILE_CUT_OFF: { code: 'FILE_CUT_OFF', line: 17 },
  KEPT_UNUSABLE: { code: 'KEPT_UNUSABLE', reason: 'before start' },
};

const WARNINGS: Samples<Warning> = {
  CLOCK_BACKWARDS: { code: 'CLOCK_BACKWARDS', entries: 3, index: 17, seconds: 90 },
  STARTS_LATE: { code: 'STARTS_LATE', start: 17 },
  KEY_UNUSED: { code: 'KEY_UNUSED', name: 'witness' },
};

type Say = (about: Problem | Warning) => string;

describe('the words of the command', () => {
  it.each([...Object.values(PROBLEMS), ...Object.values(WARNINGS)])(
    'say $code as a sentence in both languages',
    (about) => {
      const [english, french] = [en, fr].map(({ problems, warnings }) =>
        (({ ...problems, ...warnings }) as Record<string, unknown> as Record<string, Say>)[about.code]!(about),
      );
      expect(english).toMatch(/^.{10,}[.?)]$/s);
      expect(french).toMatch(/^.{10,}[.?)]$/s);
      expect(french).not.toBe(english);
      for (const value of Object.values(about).filter((value) => typeof value === 'number' && value === 17))
        expect(`${english} ${french}`.split(String(value)).length).toBeGreaterThanOrEqual(3);
    },
  );

  it('tell one entry from several', () => {
    expect(en.problems.ENTRIES_REMOVED({ code: 'ENTRIES_REMOVED', from: 4, to: 5 })).toBe('Entry 4 was removed.');
    expect(fr.problems.ENTRIES_REMOVED({ code: 'ENTRIES_REMOVED', from: 4, to: 5 })).toBe("L'entrée 4 a été retirée.");
    expect(en.problems.ENTRIES_REMOVED({ code: 'ENTRIES_REMOVED', from: 4, to: 6 })).toBe(
      'Entries 4 to 5 were removed.',
    );
  });
});
