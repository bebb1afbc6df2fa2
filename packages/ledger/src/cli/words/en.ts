import type { Words } from './words.ts';

export const en: Words = {
  help: `nova-ledger: checks the audit trail of NovaCRM. Needs no network, no database and nothing of the product.

  nova-ledger verify EXPORT.jsonl --key PUB [--key PUB …] [--checkpoint FILE]
      says whether every entry is as the log signed it and none is missing
  nova-ledger proof FILE.tlog-proof --key PUB [--key PUB …] [--entry FILE]
      says whether one entry is in the log

  --key PUB           file with a public key, as PEM or as text name+id+base64: of the log, or of a witness
  --checkpoint FILE   an older checkpoint of the log that you kept yourself: shows a log that was cut back or rewritten
  --entry FILE        the entry as JSON; without it, the one inside of the proof file
  --lang fr|en        language of the answer
  --json              the answer for machines

Exit code: 0 intact, 1 tampered, 2 unreadable.
`,
  verdicts: { intact: 'INTACT', tampered: 'TAMPERED', unreadable: 'UNREADABLE' },
  included: 'INCLUDED',
  notIncluded: 'NOT INCLUDED',
  proven: ({ origin, start, size, checkpoints }) =>
    size === start
      ? `The log ${origin} has ${size} entries; this export holds none of them. That is what the log signed.`
      : `${capital(range(start, size))} of the log ${origin} ${are(start, size)} what the log signed, in that order, and none is missing. ${checkpoints} signed checkpoints were checked.`,
  retired: (count) =>
    `Of these, ${count === 1 ? 'one entry was' : `${count} entries were`} retired under retention: the hashes are kept and belong to what the log signed, the content is gone, and nothing of it was verified.`,
  stillProven: ({ from, to }) => `Proven all the same: ${range(from, to)}.`,
  keptExtended: (size) => `The checkpoint that you kept (${size} entries) is part of this log's history.`,
  noKept:
    'Not excluded: that the log showed others another history, or was cut back and signed anew with its own key. A checkpoint that you kept yourself (--checkpoint) would show that.',
  includedIn: ({ index, size, origin }) =>
    `This is entry ${index} of the log ${origin}, which then had ${size} entries.`,
  notIncludedIn: ({ index, size, origin }) =>
    `This is not what the log ${origin} has as entry ${index} of ${size}: the entry or the proof was changed, or they do not belong together.`,
  root: (root) => `Root of the tree: ${root}`,
  key: (fingerprint) => `Signed with the key of fingerprint (SHA-256) ${fingerprint}`,
  compareKey: 'Compare it with the fingerprint that you were told on another way than this file.',
  witness: ({ name, time }) => `Seen by the witness ${name} at ${time}.`,
  entryIs: 'The entry:',
  unlisted: (count) => `… and ${count} more.`,
  warning: 'Note',
  problems: {
    ENTRY_EDITED: ({ index }) => `Entry ${index} was edited: its content is not what the log has at that place.`,
    ENTRIES_EXCHANGED: ({ index, other }) =>
      `Entries ${index} and ${other} were exchanged: each has the place of the other.`,
    ENTRIES_REMOVED: ({ from, to }) => `${capital(range(from, to))} ${were(from, to)} removed.`,
    ENTRIES_SHIFTED: ({ from, to, by }) =>
      `${capital(range(from, to))} ${have(from, to)} the content of the place ${Math.abs(by)} ${by > 0 ? 'after: an entry was removed before, and the rest moved up' : 'before: an entry was slipped in, and the rest moved down'}.`,
    ENTRY_MOVED: ({ index, after }) => `Entry ${index} stands after entry ${after}: the order was changed.`,
    ENTRY_REPEATED: ({ index }) => `Entry ${index} comes a second time.`,
    ENTRY_NOT_CANONICAL: ({ index }) =>
      `Entry ${index} was signed in a form that programs may read in different ways (not canonical JSON).`,
    RETIRED_WITHOUT_ENTRY: ({ from, to }) =>
      `The content of ${range(from, to)} is gone, and no entry of the log says that it was retired.`,
    LOG_TRUNCATED: ({ from, to }) => `The end of the log is missing: ${range(from, to)}, for which the log has signed.`,
    HISTORY_REWRITTEN: ({ from, to }) =>
      `Something in ${range(from, to)} was changed, added, removed or moved, and the hashes were computed anew to hide it: together they are not what the log signed. Which of them cannot be told from this file.`,
    FORKED: ({ size }) =>
      `The log signed two different histories of its first ${size} entries. Keep both checkpoints: together they prove it.`,
    SHORTER_THAN_KEPT: ({ size, kept }) =>
      `The log was cut back: it has ${size} entries here, and had ${kept} when it signed the checkpoint that you kept.`,
    KEPT_DIFFERS: ({ kept }) => `The first ${kept} entries are not those that the checkpoint you kept was signed for.`,
    SIGNED_BY_OTHER_KEY: ({ size, signers }) =>
      `The checkpoint of ${size} entries is not signed with a key you gave, but with ${signers.join(', ')}: either somebody signed anew with a key of their own, or you have the wrong key.`,
    SIGNATURE_INVALID: ({ size, key }) =>
      `The checkpoint of ${size} entries bears a signature of ${key} that does not fit: the checkpoint was changed after it was signed.`,
    SIGNED_BY_RETIRED_KEY: ({ size, key }) =>
      `The checkpoint of ${size} entries is signed with ${key}, which had been replaced by then.`,
    OTHER_LOG: ({ origin }) => `A checkpoint belongs to another log: ${origin}.`,
    CHECKPOINT_MISSING: ({ from, to }) => `No signed checkpoint covers ${range(from, to)}: nothing proves them.`,
    CHECKPOINT_MISPLACED: ({ size, after }) =>
      size > after
        ? `The checkpoint of ${size} entries stands after ${after}: entries before it were removed, and the rest numbered anew.`
        : `The checkpoint of ${size} entries stands after ${after}: entries were slipped in before it, or it was moved.`,
    CHECKPOINT_UNREADABLE: ({ line }) => `Line ${line} should be a signed checkpoint and is none.`,
    COUNT_DIFFERS: ({ stated, found }) => `The file speaks of ${stated} entries and has ${found}.`,
    LINES_CHANGED: () => 'A line that is no entry was changed, added or removed after the export was written.',
    FILE_EMPTY: () => 'The file is empty.',
    NOT_AN_EXPORT: () => 'The file is no ledger export, or its first line is missing.',
    VERSION_UNKNOWN: ({ format }) =>
      `The file has the format "${format}", which this verifier does not know. Take a newer verifier.`,
    HEADER_UNUSABLE: ({ reason }) => `The first line names keys or hashes that cannot be used (${reason}).`,
    LINE_UNREADABLE: ({ line }) => `Line ${line} cannot be read; nothing after it was checked.`,
    EXPORTS_MIXED: ({ line }) => `From line ${line} on there is more after the end: two exports in one file?`,
    FILE_CUT_OFF: ({ line }) =>
      `The file breaks off at line ${line}: it is not whole. Get it again. (This is not yet a sign that the log was cut.)`,
    KEPT_UNUSABLE: ({ reason }) =>
      ({
        unreadable: 'The checkpoint that you kept cannot be read.',
        unsigned: 'The checkpoint that you kept is not signed with a key you gave.',
        'other log': 'The checkpoint that you kept belongs to another log.',
        'before start':
          'The checkpoint that you kept is older than the first entry of this export, so they cannot be compared. Ask for an export that begins earlier.',
      })[reason],
  },
  warnings: {
    CLOCK_BACKWARDS: ({ entries, index, seconds }) =>
      `${entries} entries give an earlier time than one before them; the largest step back, ${seconds} s, is at entry ${index}. Their order is proven, their clock was not right.`,
    STARTS_LATE: ({ start }) =>
      `Entries before ${start} are not in this file. They are part of what was signed, and nothing is said about their content.`,
    KEY_UNUSED: ({ name }) => `A key that you gave for ${name} has signed nothing here.`,
  },
  failures: {
    unexpected: 'The verifier itself failed; nothing is said about the file.',
    usage: (what) => `${what} Try nova-ledger --help.`,
    unknownCommand: (command) => `There is no command "${command}".`,
    noFile: (path) => `The file ${path} cannot be read.`,
    noKey: 'A public key is needed: --key FILE.',
    keyUnusable: (path) => `${path} holds no Ed25519 public key, neither as PEM nor as name+id+base64.`,
    notText: (path) => `The file ${path} is no text in UTF-8.`,
    proofUnusable: 'The file is no proof of a log entry (tlog-proof).',
    noEntry: 'The proof file does not hold its entry: give it with --entry FILE.',
    entryUnusable: (path) => `${path} is no JSON.`,
    signatureInvalid: 'The checkpoint in the proof was changed after it was signed.',
    keyUnknown:
      'The checkpoint in the proof is not signed with a key you gave: somebody signed it with a key of their own, or you have the wrong key.',
  },
};

function range(from: number, to: number): string {
  return to - from === 1 ? `entry ${from}` : `entries ${from} to ${to - 1}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function are(from: number, to: number): string {
  return to - from === 1 ? 'is' : 'are';
}

function were(from: number, to: number): string {
  return to - from === 1 ? 'was' : 'were';
}

function have(from: number, to: number): string {
  return to - from === 1 ? 'has' : 'have';
}
