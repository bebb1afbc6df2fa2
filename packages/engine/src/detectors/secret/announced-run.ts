import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { entropyOf, isPlaceholder, unrest } from './placeholder.ts';

interface Run {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** How many characters may stand between a name and its value: "la clé d'API de production, c'est …". */
const REACH = 70;
const LONGEST = 600;
/** What stands before a name that is no secret. */
const HARMLESS_NAME =
  /(?:public|publishable|publique|publiable|anon|site|primary|foreign|cache|partition|sort|idempotency|primaire|etrangere|csrf|next|page|mot|sha-?\d{0,3}|md5|hash|commit|checksum|licen[cs]e)[ _-]?(?:api[ _-]?)?(?:du |de la |de |d'|of (?:the )?)?$/;
/** What says, between the name and the run, that the run is something else. */
const OTHER_THING =
  /\b(?:id|ids|hash|hashes|hache|sha-?\d{0,3}|md5|checksum|commit|fingerprint|empreinte|digest|uuid|guid|publi\w{1,10}|anon|version|ticket|commande|order|facture|invoice|serie|serial|references?|ref|name|nom|build|branche?|example|exemple|primaire|primary|etrangere|foreign|public|etag|nonce|trace|request)\b|sha\d{3}:/;
const SENTENCE_END = /[?!]|\.\s|\n\s*\n|[{}]/;
/** A sign right before the run: the shortest values are believed only behind one. */
const SIGN = /(?:[:=>]|=>|bearer|token|basic)[ \t]?["'`«]? ?$/;
const AS_A_NAME =
  /(?:^|["'`»)] ?| )(?:is|as|est|comme|sera|was|etait|=|-|:) (?:(?:the|a|an|our|your|my|la|le|une?|ma|notre|votre|new|nouvelle?|prod|staging|api|access|secret|d'api) ?){0,3}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** "clé d'API de prod : …", "API_KEY=…", "here's the token for staging: …". */
export function announcedBehind({ text, plain }: View, { start, end }: Hit): Run | undefined {
  if (HARMLESS_NAME.test(plain.slice(Math.max(0, start - 28), start))) return undefined;
  const limit = Math.min(text.length, end + REACH);
  for (let at = end; at < limit;) {
    const last = runEnd(text, at);
    if (last - at < SHORTEST_BEHIND_SIGN) {
      at = last + 1;
      continue;
    }
    const between = plain.slice(end, at);
    if (SENTENCE_END.test(between) || OTHER_THING.test(between)) return undefined;
    const value = trimmed(text.slice(at, last));
    // "API_KEY=abc…": the name and its value may stand in one run of characters.
    const sign = value.search(/=(?=[^=])/);
    const from = sign < 0 ? at : at + sign + 1;
    const alone = sign < 0 ? value : value.slice(sign + 1);
    if (PUBLISHED.test(alone)) return undefined;
    if (isRandom(alone, SIGN.test(plain.slice(Math.max(end, from - 10), from)) || sign >= 0))
      return { start: from, end: from + alone.length, value: alone };
    at = last + 1;
  }
  return undefined;
}

/** "… is the token for staging", "utilise … comme clé d'API". */
export function announcedBefore({ text, plain }: View, { start }: Hit, floor: number): Run | undefined {
  const link = AS_A_NAME.exec(plain.slice(Math.max(floor, start - 40), start));
  if (!link) return undefined;
  const end = start - link[0].length;
  let from = end;
  while (from > floor && end - from < LONGEST && isRunCode(text.charCodeAt(from - 1))) from--;
  const value = text.slice(from, end);
  return isRandom(value, false) ? { start: from, end, value } : undefined;
}

/** Keys that stand in every page of a site, and public halves of key pairs. */
const PUBLISHED =
  /^(?:pk_(?:test|live)_|sb_publishable_|phc_|pk\.eyJ|GTM-|UA-\d|G-[A-Z\d]{8,12}$|6L[\w-]{38}$|AAAA[BCE]3NzaC1|AAAAE2VjZHNh)/;

const SHORTEST = 16;
const SHORTEST_BEHIND_SIGN = 12;
const ENOUGH_ENTROPY = 3;
const ENOUGH_UNREST = 0.2;

function isRandom(written: string, sign: boolean): boolean {
  // A path says whose key it is: "/keys/123e4567-…".
  const value = written.includes('/')
    ? written
        .split('/')
        .filter((part) => !UUID.test(part))
        .join('/')
    : written;
  if (value.length < (sign ? SHORTEST_BEHIND_SIGN : SHORTEST) || value.length >= LONGEST) return false;
  // An account of a telephone service bears its type in front and is no secret.
  if (/^(?:AC|SK|MG|PN|VA)[0-9a-f]{32}$/.test(value)) return false;
  if (UUID.test(value) || isPlaceholder(value) || !/[A-Za-z]/.test(value)) return false;
  if (/^\$|^\/|^\.|:\/\//.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  // Names of things are words joined by marks; a token has at least half of its length in restless pieces.
  const pieces = value.split(/[_.\-/+=]/);
  const restless = pieces.filter((piece) => piece.length >= 4 && unrest(piece) >= ENOUGH_UNREST).join('').length;
  if (restless < value.length / 2 || entropyOf(value) < ENOUGH_ENTROPY) return false;
  if (digits === 0) return value.length >= 24 && unrest(value) > 0.35;
  return digits >= 2 || unrest(value) >= 0.35;
}

function trimmed(value: string): string {
  return value.replace(/[.~-]{1,4}$/, '').replace(/(?<=[^=])={3,}$/, '');
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST && isRunCode(text.charCodeAt(end))) end++;
  return end;
}

const RUN = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=._~-') RUN[char.charCodeAt(0)] = 1;

function isRunCode(code: number): boolean {
  return RUN[code] === 1;
}
