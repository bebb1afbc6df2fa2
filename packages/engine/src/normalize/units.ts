interface Units {
  text: string;
  units: Uint16Array;
}

/** The code units of a text in memory that is used again: not to be written to, and valid until two other texts are taken. */
export function unitsOf(text: string): Uint16Array {
  if (latest.text === text) return latest.units;
  turn();
  if (latest.text === text) return latest.units;
  const units = (latest.units = roomFor(latest.units, text.length));
  latest.text = text;
  const bytes = Buffer.from(units.buffer, 0, text.length * 2);
  bytes.write(text, 'utf16le');
  if (!LITTLE_ENDIAN) bytes.swap16();
  return units;
}

/** The text of code units that `write` puts down; asked for its units, it need not be read again. */
export function textFrom(length: number, write: (into: Uint16Array) => string | undefined): string {
  turn();
  latest.text = '';
  const units = (latest.units = roomFor(latest.units, length));
  return (latest.text = write(units) ?? textOf(units, length));
}

function turn(): void {
  const before = latest;
  latest = other;
  other = before;
}

/** The text of code units. */
function textOf(from: Uint16Array, length: number): string {
  const bytes = Buffer.from(from.buffer, 0, length * 2);
  return (LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
}

/** The same memory where it is large enough; what one long text needed is not kept for the short ones behind it. */
export function roomFor<T extends Uint8Array | Uint16Array | Int32Array>(memory: T, length: number): T {
  if (length <= memory.length && memory.length <= Math.max(ROOM, 4 * length)) return memory;
  const Memory = memory.constructor as new (length: number) => T;
  return new Memory(Math.max(ROOM, length));
}

const ROOM = 0x2000;
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
/** A folded text and the plain one: detectors ask for both in turn. */
let latest: Units = { text: '', units: new Uint16Array(ROOM) };
let other: Units = { text: '', units: new Uint16Array(ROOM) };
