import type { Locale } from '@novacrm/contracts';

/** The sentences of a text, trimmed, in order. List items count as sentences; hard-wrapped lines are joined again. */
export function splitSentences(text: string, language: Locale): string[] {
  return joinLines(text)
    .flatMap((block) => (MAY_BREAK.test(block) ? segment(block, language) : [block]))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Only such a block is worth the segmenter, which costs some microseconds per call. */
const MAY_BREAK = /[.!?…][^\p{L}\p{N} ]{0,3} /u;

function segment(block: string, language: Locale): string[] {
  return mergeAbbreviations([...SEGMENTERS[language].segment(block)].map((part) => part.segment));
}

const SEGMENTERS = {
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

const BULLET = /^\s*(?:[-*•–—▪]|\d{1,2}[.)])\s+/;

/** One block per paragraph or list item. A line goes on when it has no end and the next one starts in the middle. */
function joinLines(text: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const raw of text.split('\n')) {
    const line = raw.replace(BULLET, '').trim();
    const last = blocks.length - 1;
    const continues =
      open && !BULLET.test(raw) && (/^[\p{Ll}\d([]/u.test(line) || (blocks[last]?.length ?? 0) > WRAPPED);
    if (line !== '' && continues) blocks[last] += ` ${line}`;
    else if (line !== '') blocks.push(line);
    open = line !== '' && !/[.!?:;…]["»”)]*$/.test(line);
  }
  return blocks;
}

/** A line at least this long, in UTF-16 code units, that has no full stop was broken by a mail program. */
const WRAPPED = 60;

/** ICU ends a sentence after "M." and "p. ex."; a name or the example belongs to it. */
function mergeAbbreviations(segments: string[]): string[] {
  const sentences: string[] = [];
  let pending: string[] = [];
  for (const part of segments) {
    pending.push(part);
    // Pieces, joined once: looking at the end of a growing string would copy it each time.
    if (ABBREVIATION.test(`${pending.at(-2)?.slice(-12) ?? ''}${part}`.slice(-12))) continue;
    sentences.push(pending.join('').trim());
    pending = [];
  }
  if (pending.length > 0) sentences.push(pending.join('').trim());
  return sentences;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:M|MM|Mme|Mlle|Mmes|Me|Dr|Pr|St|Ste|env|approx|cf|ex|p|av|bd|tél|tel|réf|ref|n|no|nb|vs|Mr|Mrs|Ms|Prof|Jr|Sr|e\.g|i\.e|[A-Z])\.\s*$/i;
