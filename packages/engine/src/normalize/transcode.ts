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
  const narrow = Buffer.allocUnsafe(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = map[text.charCodeAt(at)] ?? 0;
    if (unit > 0xff) return transcodeWide(text, map);
    narrow[at] = unit;
  }
  return narrow.toString('latin1');
}

function transcodeWide(text: string, map: UnitMap): string {
  const wide = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) wide[at] = map[text.charCodeAt(at)] ?? 0;
  const bytes = Buffer.from(wide.buffer);
  return (LITTLE_ENDIAN ? bytes : bytes.swap16()).toString('utf16le');
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
