export interface Span {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface LabelledText {
  readonly text: string;
  readonly spans: readonly Span[];
  /** The types the labels speak of; findings of others are not judged. */
  readonly types: readonly string[] | 'all';
}

/** Labels of the research set that mean the same as a type of ours. Organisations, places and plain dates are none of ours. */
const SAME: Record<string, string> = {
  PERSON: 'person',
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  CREDIT_CARD: 'payment_card',
  IBAN_CODE: 'iban',
  IP_ADDRESS: 'ip_address',
  US_SSN: 'national_id',
  US_DRIVER_LICENSE: 'national_id',
};
const INTENTS = ['mass_export', 'prompt_injection', 'out_of_scope', 'toxicity'];

interface ResearchText {
  readonly full_text: string;
  readonly spans: readonly { entity_type: string; start_position: number; end_position: number }[];
}

export function readResearchSet(json: string): LabelledText[] {
  const texts: ResearchText[] = JSON.parse(json);
  const types = [...new Set(Object.values(SAME)), 'postal_address'];
  return texts.map(({ full_text: text, spans }) => {
    const same = spans.flatMap(({ entity_type, start_position: start, end_position: end }) => {
      const type = SAME[entity_type];
      return type ? [{ type, start, end }] : [];
    });
    return { text, spans: [...same, ...addresses(text, spans)], types };
  });
}

/** The set labels pieces of an address; neighbours are put together, and only those with a number and a word count. */
function addresses(text: string, spans: ResearchText['spans']): Span[] {
  const pieces = spans
    .filter(({ entity_type }) => entity_type === 'ADDRESS' || entity_type === 'LOCATION')
    .sort((a, b) => a.start_position - b.start_position);
  const merged: Span[] = [];
  for (const { start_position: start, end_position: end } of pieces) {
    const last = merged.at(-1);
    if (last && /^[\s,\\|>?]{0,6}$/.test(text.slice(last.end, start))) merged[merged.length - 1] = { ...last, end };
    else merged.push({ type: 'postal_address', start, end });
  }
  return merged.filter(
    ({ start, end }) => /\d/.test(text.slice(start, end)) && /\p{L}{3}/u.test(text.slice(start, end)),
  );
}

/** One text per line, `⟦type:value⟧` around what must be found, `\n` for a line end. */
export function readMarked(file: string): LabelledText[] {
  return linesOf(file).map((line) => {
    const spans: Span[] = [];
    let text = '';
    let done = 0;
    const marked = line.replaceAll('\\n', '\n');
    for (const { 0: whole, 1: type = '', 2: value = '', index } of marked.matchAll(/⟦(\w+):([^⟧]*)⟧/g)) {
      text += marked.slice(done, index);
      spans.push({ type, start: text.length, end: text.length + value.length });
      text += value;
      done = index + whole.length;
    }
    return { text: text + marked.slice(done), spans, types: 'all' };
  });
}

/** `type<TAB>text`; the type `none` says that the text holds no intent. */
export function readIntents(file: string): LabelledText[] {
  return linesOf(file).map((line) => {
    const [type = '', text = ''] = line.split('\t');
    return { text, spans: type === 'none' ? [] : [{ type, start: 0, end: 0 }], types: INTENTS };
  });
}

function linesOf(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
