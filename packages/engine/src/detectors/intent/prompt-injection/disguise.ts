/** Letters one by one: "i g n o r e". */
const SPACED = /(?<![a-z])(?:[a-z][ .\-_*]){4,24}[a-z](?![a-z])/g;
/** Words with digits for letters: "1gn0re". */
const LEET = /(?<![a-z0-9@$])(?=[a-z@$]{0,12}[0-9@$])[a-z0-9@$]{4,20}(?![a-z0-9@$])/g;
const LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
};
const HIDDEN_DROP =
  /^(?:ignore[rz]?|disregard|forget|oublie[rz]?|bypass|override|contourne[rz]?|reveal|revele|jailbreak)/;
const HIDDEN_RULES =
  /^(?:instructions?|rules?|guidelines?|consignes?|regles?|restrictions?|prompts?|systemprompt|directives?|filtres?|filters?)$/;
const PLAIN_RULES =
  /(?<![a-z])(?:instructions?|rules?|guidelines?|consignes?|regles?|restrictions?|prompt|directives?)(?![a-z])/;

/** Whether a text hides such words behind spaces or digits; nobody does that by accident. */
export function disguised(plain: string): boolean {
  const found = [...spaced(plain), ...leet(plain)];
  if (found.length === 0) return false;
  const verb = found.some((word) => HIDDEN_DROP.test(word));
  const object = found.some((word) => HIDDEN_RULES.test(word));
  return (
    (verb && (object || PLAIN_RULES.test(plain))) ||
    (object && /(?:ignore|oublie|forget|disregard|reveal|bypass)/.test(plain))
  );
}

function spaced(plain: string): string[] {
  return [...plain.matchAll(SPACED)].map(([word]) => word.replace(/[^a-z]/g, ''));
}

function leet(plain: string): string[] {
  return [...plain.matchAll(LEET)].flatMap(([word]) =>
    /[a-z]/.test(word) ? [[...word].map((char) => LETTERS[char] ?? char).join('')] : [],
  );
}
