/** A code unit for each code unit. */
export type UnitMap = Uint16Array;

const UNITS = 0x10000;

export function createUnitMap(unitOf: (char: string) => string): UnitMap {
  const map = new Uint16Array(UNITS);
  for (let code = 0; code < UNITS; code++) {
    const mapped = unitOf(String.fromCharCode(code));
    map[code] = mapped.length === 1 ? mapped.charCodeAt(0) : code;
  }
  return map;
}

/** Replaces every code unit in one pass; several times as fast as a pattern with a function. */
export function transcode(text: string, map: UnitMap): string {
  const narrow = text.length <= ROOM ? NARROW : Buffer.allocUnsafe(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = map[text.charCodeAt(at)] ?? 0;
    if (unit > 0xff) return transcodeWide(text, map, narrow, at);
    narrow[at] = unit;
  }
  return narrow.toString('latin1', 0, text.length);
}

function transcodeWide(text: string, map: UnitMap, begun: Uint8Array, from: number): string {
  const wide = text.length <= ROOM ? WIDE : new Uint16Array(text.length);
  for (let at = 0; at < from; at++) wide[at] = begun[at] ?? 0;
  for (let at = from; at < text.length; at++) wide[at] = map[text.charCodeAt(at)] ?? 0;
  const bytes = Buffer.from(wide.buffer, 0, text.length * 2);
  return (LITTLE_ENDIAN ? bytes : bytes.swap16()).toString('utf16le');
}

/** Texts of up to so many code units share one piece of memory. */
const ROOM = 0x2000;
const NARROW = Buffer.alloc(ROOM);
const WIDE = new Uint16Array(ROOM);
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
