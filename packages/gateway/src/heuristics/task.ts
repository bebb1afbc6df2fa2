import { LETTERS, MAKERS, POLITE, QUESTION_WORDS, TASKS, type TaskKind } from './lexicon/tasks.ts';
import { compilePhrases, fold, splitWords } from './normalise.ts';

/**
 * What an instruction asks for, in its order: "résume ce mail et propose une réponse" is two tasks. A second task counts
 * only behind "and" or a comma, because "a reply that sums up the points" is one.
 */
export function findTasks(instruction: string): TaskKind[] {
  const folded = fold(instruction);
  const cues = listCues(folded);
  const help = cues.find((cue) => cue.kind === 'help');
  if (help || isGreeting(folded)) return ['help'];
  const tasks: TaskKind[] = [];
  for (const cue of cues) {
    const joined = tasks.length === 0 || JOINED.test(folded.slice(Math.max(0, cue.index - 30), cue.index));
    if (joined && !tasks.includes(cue.kind)) tasks.push(cue.kind);
  }
  return tasks;
}

/** True when a text begins with an order, perhaps a polite one; text that only mentions a task in passing does not. */
export function startsWithTask(text: string): boolean {
  const folded = fold(text.slice(0, 160)).trim();
  const [first] = listCues(folded);
  if (!first) return false;
  const before = splitWords(folded.slice(0, first.index).replace(politePhrases, ' '));
  // "Merci de me répondre" asks us for something, not the assistant.
  return (
    before.length === 0 &&
    !/(?:me|nous|moi) $/.test(folded.slice(0, first.index).replace(/(?:donne|fais)[a-z]*-(?:moi|nous) $/, ''))
  );
}

export function isQuestion(text: string): boolean {
  const trimmed = text.trim();
  return /\?\s*$/.test(trimmed) || questionStart.test(fold(trimmed.slice(0, 40)));
}

interface Cue {
  kind: TaskKind;
  index: number;
}

const MATCHERS = Object.entries(TASKS).map(([kind, phrases]) => ({
  kind: kind as TaskKind,
  phrases: compilePhrases(phrases),
}));
const makers = compilePhrases(MAKERS);
const letters = compilePhrases(LETTERS);
const politePhrases = compilePhrases(POLITE);
const questionStart = new RegExp(`^(?:${QUESTION_WORDS.join('|')})(?![\\p{L}])`, 'u');
const JOINED = /(?:[,;.:+&\n]|(?:^|[^\p{L}])(?:et|puis|ensuite|and|then|also|aussi))\s*(?:[\p{L}'-]+ ){0,3}$/u;

function listCues(folded: string): Cue[] {
  const cues = MATCHERS.flatMap(({ kind, phrases }) =>
    [...folded.matchAll(phrases)].map(({ index }) => ({ kind, index })),
  );
  cues.sort((a, b) => a.index - b.index);
  return dropMakers(folded, cues);
}

/** "Write a summary" wants a summary: a maker whose object is no letter gives way to the next task. */
function dropMakers(folded: string, cues: Cue[]): Cue[] {
  return cues.filter((cue, at) => {
    const next = cues[at + 1];
    if (cue.kind !== 'draft' || !next || next.kind === 'draft') return true;
    const between = folded.slice(cue.index, next.index);
    return !startsWith(makers, between) || between.search(letters) >= 0 || between.length > 40;
  });
}

function startsWith(phrases: RegExp, text: string): boolean {
  phrases.lastIndex = 0;
  return phrases.exec(text)?.index === 0;
}

function isGreeting(folded: string): boolean {
  return /^\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|aide|aidez-moi|aide-moi|help|help me)\W*$/.test(folded);
}
