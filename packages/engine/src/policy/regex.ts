import { RE2JS } from 're2js';
import { bareRegex } from './bare.ts';

/** Longer than a person can check by reading. In characters. */
const MAX_REGEX_LENGTH = 400;
/** Instructions of the compiled program: what one character of a text may cost at most. */
const MAX_PROGRAM_SIZE = 800;

export type CompiledRegex =
  { readonly ok: true; readonly regex: RE2JS } | { readonly ok: false; readonly advice: string };

/** A regular expression that takes linear time on every text (RE2), or a sentence that says what to write instead. */
export function compileRegex(source: string, ignoreCase = false): CompiledRegex {
  if (source.length > MAX_REGEX_LENGTH) {
    return refuse(`is longer than ${MAX_REGEX_LENGTH} characters. Use several patterns under "any", or "words"`);
  }
  let regex: RE2JS;
  try {
    regex = RE2JS.compile(bareRegex(source), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    return refuse(adviceFor(source, error instanceof Error ? error.message : ''));
  }
  if (regex.programSize() > MAX_PROGRAM_SIZE) {
    return refuse('is too large once its repetitions are written out. Lower the numbers in {…}');
  }
  if (matchesNothing(regex)) return refuse('also matches an empty text. Ask for at least one character: + for *');
  return { ok: true, regex };
}

/** Also between the letters of a text, as `\b` alone does. */
function matchesNothing(regex: RE2JS): boolean {
  return ['', 'a 1-'].some((probe) => {
    const matcher = regex.matcher(probe);
    return matcher.find() && matcher.start() === matcher.end();
  });
}

const UNSUPPORTED: readonly (readonly [RegExp, string])[] = [
  [
    /\(\?<?[=!]/,
    'uses a look-around, which linear matching does not know. Match the value alone and name the words around it under "near"; leave texts out with "not"',
  ],
  [/\\[1-9]|\\k<|\(\?P=/, 'uses a back-reference, which linear matching does not know. Write the repeated part out'],
  [/\(\?>|[*+?}]\+/, 'uses a possessive or atomic group. Leave it out: matching is linear without it'],
  [/\\u[0-9a-fA-F]{4}/, 'uses \\u, which is written \\x{…} here, as in \\x{00e9}; or write the letter itself'],
  [/\\Z/, 'uses \\Z, which is written \\z here'],
];

/** The library's own words name what is wrong; the common mistakes get an answer that says what to do. */
function adviceFor(source: string, message: string): string {
  const known = UNSUPPORTED.find(([shape]) => shape.test(source));
  if (known) return known[1];
  if (message.includes('invalid repeat count')) {
    return 'repeats more than 1000 times in all; repetitions inside repetitions multiply. Lower the numbers in {…}';
  }
  const said = /error parsing regexp: ([a-z ]+)/i.exec(message)?.[1] ?? 'it cannot be read';
  return `cannot be read: ${said.trim()}`;
}

function refuse(advice: string): CompiledRegex {
  return { ok: false, advice };
}
