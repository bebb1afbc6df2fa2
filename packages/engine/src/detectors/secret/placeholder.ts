const SAMPLE_WORDS =
  /example|exemple|sample|placeholder|dummy|your[_-]|yourkey|yourtoken|votre[_-]|insert[_-]|replace[_-]?(?:me|with|this)|remplace|change[_-]?me|change[_-]this|a[_-]?changer|redacted|masked|masque|xxxx|\*{3}|•{2}|\.{3}|_here\b|foobar|lorem|(?:^|[_-])(?:my|mon|ma|the)[_-]?(?:secret|api|token|password|key|cle|mot|jeton)|fake[_-]|not[_-]?a[_-]?real/i;
const TEMPLATE =
  /^[<{[(%$]|\$\{|\{\{|<[^>]{0,60}>|%[sd]|process\.env|os\.environ|getenv|System\.get|secrets\.|vault:|env\(|\$\(/;
/** Keys that the makers print in their manuals, without the prefix. */
const PRINTED_IN_MANUALS = ['4eC39HqLyjWDarjtT1zdp7dc', 'BQokikJOvBiI2HlWgH4olfQ2', 'wJalrXUtnFEMI/K7MDENG'];
const STRAIGHT = '0123456789012 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 9876543210';
const SEQUENCE_LENGTH = 6;

/** Documentation samples, templates and references to a variable: they look like secrets and open nothing. */
export function isPlaceholder(value: string): boolean {
  return (
    TEMPLATE.test(value) ||
    SAMPLE_WORDS.test(value) ||
    PRINTED_IN_MANUALS.some((printed) => value.includes(printed)) ||
    distinct(value) < Math.min(5, value.length / 2) ||
    isMostlySequence(value)
  );
}

/** Shannon entropy in bits per character: words of a language lie near 3, random tokens above 3.5. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** How often the kind of character (small, capital, digit) changes, per character: tokens do so far more than names. */
export function unrest(value: string): number {
  let changes = 0;
  for (let at = 1; at < value.length; at++) if (kindAt(value, at) !== kindAt(value, at - 1)) changes++;
  return changes / value.length;
}

function kindAt(value: string, at: number): number {
  const code = value.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return 0;
  if (code >= 0x41 && code <= 0x5a) return 1;
  return code >= 0x61 && code <= 0x7a ? 2 : 3;
}

/** "abcdef…" and "123456…" are typed by people who need any token. */
function isMostlySequence(value: string): boolean {
  let covered = 0;
  for (let at = 0; at + SEQUENCE_LENGTH <= value.length;) {
    let length = 0;
    while (at + length < value.length && STRAIGHT.includes(value.slice(at, at + length + 1)) && length < 26) length++;
    if (length >= SEQUENCE_LENGTH) covered += length;
    at += length >= SEQUENCE_LENGTH ? length : 1;
  }
  return covered >= value.length * 0.6;
}

function distinct(value: string): number {
  return new Set(value).size;
}
