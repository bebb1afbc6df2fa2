const SAMPLE_WORDS =
  /example|exemple|sample|placeholder|dummy|fake|your[_-]?|votre|yourkey|insert|replace|remplace|changeme|change[_-]me|a[_-]?changer|redacted|masked|masque|todo|xxxx|\*{3}|•{2}|\.{3}|_here|foobar|lorem|my[_-]?(?:secret|api|token|password|key)|mon[_-]?(?:mot|secret)/i;
const TEMPLATE = /^[<{[(%$]|\$\{|\{\{|<[^>]*>|%[sd]|process\.env|os\.environ|getenv|System\.get|secrets\.|vault:|env\(/;
const SEQUENCES = /0123456789|123456789|abcdefghij|987654321/i;

/** Documentation samples, templates and references to a variable: they look like secrets and open nothing. */
export function isPlaceholder(value: string): boolean {
  return (
    TEMPLATE.test(value) ||
    SAMPLE_WORDS.test(value) ||
    SEQUENCES.test(value) ||
    distinct(value) < Math.min(5, value.length / 2)
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

function distinct(value: string): number {
  return new Set(value).size;
}
