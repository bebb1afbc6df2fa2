import { REQUESTS, URGENT } from './lexicon/cues.ts';
import { INTENTS, type Intent } from './lexicon/intents.ts';
import { readMail } from './mail.ts';
import { compilePhrases, fold } from './normalise.ts';

export interface Classification {
  /** `unclear` when no class, or no class alone, is supported by the text. */
  intent: Intent | 'unclear';
  /** The next best, when it comes close. */
  alternative: Intent | undefined;
  /** 0 to 1: how far the class stands above the others. */
  confidence: number;
  urgent: boolean;
  /** The words of the text that spoke for the class. */
  evidence: string[];
}

/** Least evidence for a class, in a text that asks for something and in one that only tells. */
const ENOUGH = { asks: 1, tells: 2 };
/** Least confidence; below it the answer is `unclear`. */
const SURE = 0.5;

/** Most signs that are weighed for one class: they are compared in pairs. */
const MOST = 40;

/** What a mail or a note wants, by the words in it. Words of the subject count double, repetitions once. */
export function classify(text: string): Classification {
  const { subject, body } = readMail(text);
  const folded = { subject: fold(subject ?? ''), body: fold(body) };
  const ranked = MATCHERS.map(({ intent, matchers }) => ({ intent, ...weigh(matchers, folded) })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, second] = ranked;
  const urgent = URGENCY.test(`${folded.subject}\n${folded.body}`);
  const enough = REQUEST.test(folded.body) ? ENOUGH.asks : ENOUGH.tells;
  if (!first || first.score < enough)
    return { intent: 'unclear', alternative: undefined, confidence: 0, urgent, evidence: [] };
  const confidence = first.score / (first.score + (second?.score ?? 0) + 1);
  const alternative = second && second.score >= first.score / 2 ? second.intent : undefined;
  if (confidence < SURE)
    return { intent: 'unclear', alternative: first.intent, confidence, urgent, evidence: first.evidence };
  return { intent: first.intent, alternative, confidence, urgent, evidence: first.evidence };
}

interface Matcher {
  weight: number;
  phrases: RegExp;
}

const MATCHERS = readIntents();

/** Not global: asked for presence only. */
const REQUEST = new RegExp(`\\?|${compilePhrases(REQUESTS).source}`, 'u');
const URGENCY = new RegExp(compilePhrases(URGENT).source, 'u');

function readIntents(): { intent: Intent; matchers: Matcher[] }[] {
  const intents: { intent: Intent; matchers: Matcher[] }[] = [];
  for (const [intent, weights] of Object.entries(INTENTS)) {
    const matchers = Object.entries(weights).map(([weight, phrases]) => ({
      weight: Number(weight),
      phrases: compilePhrases(phrases),
    }));
    intents.push({ intent: intent as Intent, matchers });
  }
  return intents;
}

function weigh(
  matchers: readonly Matcher[],
  folded: { subject: string; body: string },
): { score: number; evidence: string[] } {
  const words = new Map<string, number>();
  for (const { weight, phrases } of matchers) {
    for (const [word] of folded.subject.matchAll(phrases)) words.set(word, Math.max(words.get(word) ?? 0, weight * 2));
    for (const [word] of folded.body.matchAll(phrases)) words.set(word, Math.max(words.get(word) ?? 0, weight));
  }
  const ranked = [...words].sort((a, b) => b[1] - a[1]).slice(0, MOST);
  // "devis" inside "demande de devis" is one sign, not two.
  const distinct = ranked.filter(
    ([word], at) => !ranked.some(([other], before) => before < at && other.includes(word)),
  );
  return {
    score: distinct.reduce((sum, [, weight]) => sum + weight, 0),
    evidence: distinct.slice(0, 4).map(([word]) => word),
  };
}
