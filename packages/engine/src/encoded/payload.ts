import { isUtf8 } from 'node:buffer';

/** A stretch of a text that is another text in disguise. */
export interface Payload {
  readonly start: number;
  readonly end: number;
  /** As a person is told: "inside base64". */
  readonly encoding: 'base64' | 'hex' | 'URL encoding';
  readonly decoded: string;
}

/** The text in some bytes, when a reader could read it: UTF-8 without control characters. */
export function readableText(bytes: Buffer): string | undefined {
  // Most candidates are random tokens and fail here, before anything is allocated.
  for (let at = 0; at < bytes.length && at < PROBE; at++) {
    if (isControl(bytes[at] ?? 0)) return undefined;
  }
  const whole = withoutCutCharacter(bytes);
  if (whole.length === 0 || !isUtf8(whole)) return undefined;
  const text = whole.toString('utf8');
  return CONTROL.test(text) ? undefined : text;
}

const PROBE = 64;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

/** Whoever cuts a payload may cut inside its last character. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return width > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
