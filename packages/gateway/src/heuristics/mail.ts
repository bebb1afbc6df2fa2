import { CLOSINGS, GREETINGS, HEADER_NAMES, QUOTE_STARTS } from './lexicon/mail.ts';
import { compilePhrases, fold, unifySigns } from './normalise.ts';

/** A text as a reader sees it: what is said, apart from what surrounds it. A plain note has a body and nothing else. */
export interface Mail {
  subject: string | undefined;
  /** Value of the date header, as written. */
  date: string | undefined;
  /** Name of the writer, from the sender header or the signature. */
  sender: string | undefined;
  /** Without headers, greeting, signature and quoted mails. */
  body: string;
  /** True when headers, a greeting or a closing were seen. */
  isMail: boolean;
}

export function readMail(text: string): Mail {
  const lines = unifySigns(text)
    .split('\n')
    .map((line) => line.trimEnd());
  const { headers, rest } = takeHeaders(lines);
  const { kept, signature } = cutEnd(rest);
  const { body, greeted } = cutGreeting(kept);
  return {
    subject: headers.subject?.replace(/^(?:(?:re|tr|fwd?|ref) ?: ?)+/i, ''),
    date: headers.date,
    sender: readSender(headers.from) ?? signature?.find(isName),
    body: body.trim(),
    isMail: headers.subject !== undefined || headers.from !== undefined || greeted || signature !== undefined,
  };
}

type Headers = Partial<Record<keyof typeof HEADER_NAMES, string>>;

const HEADER_LINE = /^([\p{L}][\p{L} -]{0,19}?) ?: ?(.*)$/u;

function takeHeaders(lines: string[]): { headers: Headers; rest: string[] } {
  const headers: Headers = {};
  let at = lines.findIndex((line) => line !== '');
  for (; at >= 0 && at < lines.length; at += 1) {
    const [, name, value] = HEADER_LINE.exec(lines[at] ?? '') ?? [];
    const key = name === undefined ? undefined : findHeader(fold(name));
    if (key === undefined) break;
    if (value) headers[key] ??= value.trim();
  }
  return { headers, rest: lines.slice(Math.max(at, 0)) };
}

function findHeader(name: string): keyof typeof HEADER_NAMES | undefined {
  const keys = ['subject', 'from', 'date', 'other'] as const;
  return keys.find((key) => HEADER_NAMES[key].some((known) => known === name));
}

const CLOSING_LINE = new RegExp(`^(?:${CLOSINGS.join('|')})[ ,.!]*$`, 'u');

/** Ends the text at quoted mails, then at the closing formula; returns the signature when there is one. */
function cutEnd(lines: string[]): { kept: string[]; signature: string[] | undefined } {
  const quoted = lines.findIndex(startsQuote);
  // A text that starts with a quotation is about it: there is nothing else to read.
  const own = quoted > 0 && lines.slice(0, quoted).some((line) => line !== '') ? lines.slice(0, quoted) : lines;
  // The closing stands near the end; "merci" on its own in the middle of a long text is not one.
  const from = Math.max(0, own.length - 15);
  const closing = own.findIndex((line, at) => at >= from && at > 0 && (line === '--' || isClosing(line)));
  if (closing < 0) return { kept: own, signature: undefined };
  return { kept: own.slice(0, closing), signature: own.slice(closing + 1).map((line) => line.trim()) };
}

function startsQuote(line: string): boolean {
  // The first letter rules most lines out before they are folded.
  if (line.length >= 200 || !/^[>_\-lo]/i.test(line)) return false;
  const folded = fold(line);
  return QUOTE_STARTS.some((start) => start.test(folded));
}

function isClosing(line: string): boolean {
  return line.length < 40 && CLOSING_LINE.test(fold(line.trim()));
}

const GREETING = compilePhrases(GREETINGS);

/** Drops "Bonjour Madame Martin," from the first line, and the whole line when there is nothing behind. */
function cutGreeting(lines: string[]): { body: string; greeted: boolean } {
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first]?.trim() ?? '';
  GREETING.lastIndex = 0;
  const greeted = GREETING.exec(fold(line.slice(0, 40)))?.index === 0;
  if (!greeted) return { body: lines.join('\n'), greeted };
  const end = line.slice(0, 60).search(/[,!]/);
  const remainder = end >= 0 ? line.slice(end + 1).trim() : line.length <= 40 ? '' : line;
  return { body: [remainder, ...lines.slice(first + 1)].join('\n'), greeted };
}

function readSender(from: string | undefined): string | undefined {
  const name = from
    ?.replace(/<[^>]{0,200}>?/, '')
    .replaceAll('"', '')
    .trim();
  return name && !name.includes('@') ? name : undefined;
}

/** One to four words of letters: "Claire Martin", "[PERSON_1]"; not a job title line with digits or a comma. */
function isName(line: string): boolean {
  return /^(?:\[[A-Z_]+\d*\]|\p{Lu}[\p{L}'.-]*(?: [\p{L}'.-]+){0,3})$/u.test(line);
}
