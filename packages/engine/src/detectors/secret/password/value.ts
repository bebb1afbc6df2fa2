/** A value as it stands in a text. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly quoted: boolean;
}

const LONGEST = 90;
const VALUE =
  /^(?:"([^"\n]{3,80})"|'([^'\n]{3,80})'|`([^`\n]{3,80})`|« ?([^»\n]{3,80}?) ?»|\*\*([^*\s]{3,80})\*\*|([^\s"«`<>]{3,80}))/;
/** Where the next setting of a connection string or of a query begins. */
const NEXT_SETTING = /(?:[;,&|]\s?[A-Za-z][\w ]{1,30}=|;)/;

/** The value that begins at a place: quoted, or up to the next space. */
export function valueAt(text: string, at: number): Written | undefined {
  const match = VALUE.exec(text.slice(at, at + LONGEST));
  if (!match) return undefined;
  const [whole, ...groups] = match;
  const bare = groups[5];
  if (bare !== undefined) {
    const cut = bare.search(NEXT_SETTING);
    const value = withoutClosing(cut > 0 ? bare.slice(0, cut) : bare);
    return value === '' ? undefined : { start: at, end: at + value.length, value, quoted: false };
  }
  const value = groups.find((group) => group !== undefined) ?? '';
  const start = at + whole.indexOf(value, 1);
  return { start, end: start + value.length, value, quoted: true };
}

/** Punctuation of the sentence; an exclamation mark belongs to the password more often than not. */
function withoutClosing(value: string): string {
  const opened = value.includes('(');
  return value.replace(opened ? /[.,;:\]}»'"]{1,6}$/ : /[.,;:)\]}»'"]{1,6}$/, '').replace(/(?<=\p{L}|\d)\?$/u, '');
}

/** Nothing of the same clause follows: the end, a sign, or a word that opens the next clause. */
export function closesClause(text: string, end: number): boolean {
  return /^["'`»)\]*]{0,3}[ \t]{0,3}(?:$|[\n.,;!?)(/|]|(?:et|and|puis|then|pour|for|sur|on|si|if|mais|but|or|merci|thanks|please|svp|au cas|in case|afin|so|login|user|identifiant|tu|you|pense|remember)(?![\p{L}\d])|[-–—] )/iu.test(
    text.slice(end, end + 24),
  );
}
