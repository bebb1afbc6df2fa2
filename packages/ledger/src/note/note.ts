import { concatenate, fromBase64, toBase64 } from '../encoding.ts';
import { LedgerError } from '../error.ts';

/** Text and the lines under it that sign it (C2SP signed-note). Nothing is verified yet. */
export interface SignedNote {
  /** With its final newline. */
  text: string;
  signatures: NoteSignature[];
}

export interface NoteSignature {
  /** Name of the key. */
  name: string;
  /** First four bytes of a hash over name, type and key: tells keys apart, and proves nothing. */
  keyId: number;
  signature: Uint8Array;
}

/** Far above what is needed; the specification asks for a limit of at least 16. */
const MAX_SIGNATURES = 64;
const MAX_CHARACTERS = 1_000_000;

const EM_DASH = '\u2014';

/** @throws LedgerError NOTE_MALFORMED */
export function parseNote(note: string): SignedNote {
  if (note.length > MAX_CHARACTERS) throw malformed('it is longer than a million characters');
  if (!note.isWellFormed()) throw malformed('it is not valid Unicode');
  if (CONTROL.test(note)) throw malformed('it holds a control character');
  const separator = note.lastIndexOf('\n\n');
  if (separator === -1) throw malformed('there is no empty line between text and signatures');
  const lines = note.slice(separator + 2).split('\n');
  if (lines.pop() !== '') throw malformed('its last line does not end with a newline');
  if (lines.length === 0) throw malformed('it has no signature');
  if (lines.length > MAX_SIGNATURES) throw malformed(`it has more than ${MAX_SIGNATURES} signatures`);
  return { text: note.slice(0, separator + 1), signatures: lines.map(parseSignature) };
}

/** @throws LedgerError NOTE_MALFORMED when the text could not be read back as it is */
export function formatNote({ text, signatures }: SignedNote): string {
  const note = `${text}\n${signatures.map(formatSignature).join('')}`;
  if (parseNote(note).text !== text) throw malformed('its text does not end with a newline');
  return note;
}

/** A key name that notes can hold: not empty, without spaces and plus signs. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+]/u.test(name) && !CONTROL.test(name);
}

// ASCII control characters other than newline.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;

function parseSignature(line: string): NoteSignature {
  const parts = line.split(' ');
  const [dash, name = '', encoded = ''] = parts;
  const bytes = fromBase64(encoded);
  if (parts.length !== 3 || dash !== EM_DASH || !isKeyName(name) || !bytes || bytes.length < 5)
    throw malformed('a signature line is not "— name base64"');
  return { name, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) };
}

function formatSignature({ name, keyId, signature }: NoteSignature): string {
  const id = new Uint8Array(4);
  new DataView(id.buffer).setUint32(0, keyId);
  return `${EM_DASH} ${name} ${toBase64(concatenate([id, signature]))}\n`;
}

function malformed(reason: string): LedgerError {
  return new LedgerError('NOTE_MALFORMED', `This is no signed note: ${reason}.`);
}
