/** The code units of a text in memory that is used again: valid until the next text is taken. */
export function unitsOf(text: string): Uint16Array {
  units = roomFor(units, text.length);
  const bytes = Buffer.from(units.buffer, 0, text.length * 2);
  bytes.write(text, 'utf16le');
  if (!LITTLE_ENDIAN) bytes.swap16();
  return units;
}

/** The text of code units. */
export function textOf(from: Uint16Array, length: number): string {
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
let units = new Uint16Array(ROOM);
