export type Slots = Readonly<Record<string, string>>;

/**
 * Fills a hand-written text: `{a|b|c}` is one of several wordings, `[name]` a slot (`[Name]` the same, capitalised).
 * `turn` says how often this text was used before; each use takes other wordings. Slots may hold wordings and slots.
 * After a colon a sentence goes on in lower case.
 */
export function composeText(template: string, slots: Slots, turn: number): string {
  let text = template;
  // A slot may hold slots, and those may; a fourth level would be a mistake in the data.
  for (let depth = 0; depth < 3 && /[{[]/.test(text); depth++) {
    text = fillSlots(chooseWordings(text, turn), slots);
  }
  if (/[{}[\]]/.test(text)) throw new Error(`text with an open bracket: ${template}`);
  return text;
}

function chooseWordings(text: string, turn: number): string {
  return text.replace(/\{([^{}]*)\}/g, (_, wordings: string) => {
    const choices = wordings.split('|');
    return choices[turn % choices.length] ?? '';
  });
}

function fillSlots(text: string, slots: Slots): string {
  return text.replace(/(: )?\[(\w+)\]/g, (_, colon: string | undefined, name: string) => {
    const value = slots[name.charAt(0).toLowerCase() + name.slice(1)];
    if (value === undefined) throw new Error(`no value for [${name}] in: ${text}`);
    if (/^[A-Z]/.test(name)) return `${colon ?? ''}${value.charAt(0).toUpperCase()}${value.slice(1)}`;
    return colon ? `${colon}${continueSentence(value)}` : value;
  });
}

/** Only what is a sentence: a name, a number or an abbreviation stays as it is. */
function continueSentence(value: string): string {
  return /^\p{Lu}['’\p{Ll} ].*[.?!]$/u.test(value) ? value.charAt(0).toLowerCase() + value.slice(1) : value;
}
