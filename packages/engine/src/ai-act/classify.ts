import { AI_ACT_CLASSES, type AiActClass, type Law, type LawEntry, type LawObligation } from './law.ts';
import { namesAny, plainWords, strengthOf } from './signals.ts';

/** What is known of an AI system: a description in French or English, answers to the questions, or both. */
export interface AiSystemFacts {
  readonly description?: string | undefined;
  /** By id of an entry, of a question of Art. 6(3), or `profiling`. A question without an answer stays open. */
  readonly answers?: Readonly<Record<string, boolean>> | undefined;
}

export interface AiActBasis {
  readonly entry: string;
  readonly article: string;
  readonly class: AiActClass;
  readonly title: { readonly en: string; readonly fr: string };
  /** ISO date. */
  readonly applies_from: string;
  readonly applies: boolean;
  readonly by: 'answer' | 'description';
}

export interface AiActObligation {
  readonly article: string;
  readonly role: LawObligation['role'];
  readonly title: { readonly en: string; readonly fr: string };
  readonly applies_from: string;
  readonly applies: boolean;
}

export interface AiActClassification {
  readonly class: AiActClass;
  readonly basis: AiActBasis[];
  readonly obligations: AiActObligation[];
  /** 0 to 1: how much of it was answered, or how plainly the description says it. */
  readonly confidence: number;
}

interface Hit {
  readonly entry: LawEntry;
  readonly by: AiActBasis['by'];
  readonly strength: number;
}

/** The conditions of Art. 6(3) under which a system of Annex III is not high-risk. */
const DEROGATIONS = {
  narrow_procedural_task: ['narrow procedural task', 'tache procedurale', 'only converts format*', 'simple conversion'],
  improves_human_result: ['improves the wording', 'improves the result of', 'ameliore la redaction', 'reformule un texte deja ecrit'],
  detects_deviations: ['deviation*', 'deviates from earlier decisions', 'ecarts par rapport aux decisions', 'inconsistencies in earlier decisions'],
  preparatory_task: ['preparatory task', 'tache preparatoire', 'prepares the file*', 'prepare le dossier'],
} as const; // prettier-ignore

const PROFILING = ['profil*', 'rank*', 'classe', 'classer', 'scor*', 'score', 'note', 'noter', 'notation', 'evalu*', 'predict*', 'predit', 'predire']; // prettier-ignore

/**
 * The class of an AI system under Regulation (EU) 2024/1689 as amended, with the articles that say so and what follows.
 * An answer outweighs the description. Profiling of people keeps a system of Annex III high-risk (Art. 6(3), last
 * subparagraph). `at` decides which dates have come; it does not change the class.
 */
export function classifyAiSystem(facts: AiSystemFacts, law: Law, at: Date): AiActClassification {
  const answers = facts.answers ?? {};
  const text = plainWords(facts.description ?? '');
  const today = at.toISOString().slice(0, 10);

  const hits = law.entries.flatMap((entry): Hit[] => {
    const answer = answers[entry.id];
    if (answer !== undefined) return answer ? [{ entry, by: 'answer', strength: Infinity }] : [];
    const strength = strengthOf(entry, text);
    return strength > 0 ? [{ entry, by: 'description', strength }] : [];
  });
  const derogation = derogationOf(answers, text);
  const kept = derogation ? hits.filter(({ entry }) => !isAnnexIII(entry)) : hits;
  const excused = derogation ? hits.filter(({ entry }) => isAnnexIII(entry)) : [];

  const strictest = kept.reduce((rank, { entry }) => Math.max(rank, AI_ACT_CLASSES.indexOf(entry.class)), 0);
  const found = AI_ACT_CLASSES[strictest] ?? 'minimal';
  const basis = kept
    .map(({ entry, by }) => basisOf(entry, by, today))
    .sort((a, b) => AI_ACT_CLASSES.indexOf(b.class) - AI_ACT_CLASSES.indexOf(a.class));
  return {
    class: found,
    basis: [...basis, ...excused.map(({ entry, by }) => derogatedBasis(entry, by, today))],
    obligations: obligationsOf(law, kept.map(({ entry }) => entry), excused.length > 0, found, today), // prettier-ignore
    confidence: confidenceOf(facts, law, kept, found),
  };
}

function derogationOf(answers: Readonly<Record<string, boolean>>, text: ReturnType<typeof plainWords>): boolean {
  const profiles = answers['profiling'] ?? namesAny(text, PROFILING);
  if (profiles) return false;
  return Object.entries(DEROGATIONS).some(([id, words]) => answers[id] ?? namesAny(text, words));
}

function isAnnexIII(entry: LawEntry): boolean {
  return entry.class === 'high_risk' && entry.article.startsWith('Annex III');
}

function basisOf(entry: LawEntry, by: AiActBasis['by'], today: string): AiActBasis {
  const { id, article, title, applies_from } = entry;
  return { entry: id, article, class: entry.class, title, applies_from, applies: applies_from <= today, by };
}

function derogatedBasis(entry: LawEntry, by: AiActBasis['by'], today: string): AiActBasis {
  return { ...basisOf(entry, by, today), article: `${entry.article}, Art. 6(3)`, class: 'minimal' };
}

function obligationsOf(law: Law, entries: readonly LawEntry[], derogated: boolean, found: AiActClass, today: string) {
  return law.obligations.flatMap((obligation): AiActObligation[] => {
    const sources = entries.filter((entry) => follows(obligation, entry));
    const general =
      obligation.class === 'all' ||
      (obligation.class === 'derogation' && derogated) ||
      (obligation.class === 'minimal' && found === 'minimal');
    if (!general && sources.length === 0) return [];
    const from = obligation.applies_from ?? sources.map((entry) => entry.applies_from).sort()[0];
    if (from === undefined) return [];
    const { article, role, title } = obligation;
    return [{ article, role, title, applies_from: from, applies: from <= today }];
  });
}

function follows(obligation: LawObligation, entry: LawEntry): boolean {
  if (obligation.class !== entry.class) return false;
  if (obligation.entries && !obligation.entries.includes(entry.id)) return false;
  return obligation.only !== 'annex_iii' || isAnnexIII(entry);
}

/** Words show what a system does, never all that it does: only complete answers are certain. */
const MOST_FROM_WORDS = 0.85;

function confidenceOf(
  { description, answers = {} }: AiSystemFacts,
  law: Law,
  hits: readonly Hit[],
  found: AiActClass,
): number {
  const decisive = hits.filter(({ entry }) => entry.class === found);
  if (decisive.some(({ by }) => by === 'answer')) return 1;
  const answered = law.entries.filter(({ id }) => answers[id] !== undefined).length / law.entries.length;
  if (answered === 1) return 1;
  const strength = Math.max(0, ...decisive.map((hit) => hit.strength));
  const words = (description ?? '').trim().split(/\s+/).filter(Boolean).length;
  const fromWords = strength > 0 ? 0.5 + 0.05 * strength : words >= 5 ? 0.5 : 0.1;
  return Math.round(100 * Math.max(Math.min(fromWords, MOST_FROM_WORDS), answered)) / 100;
}
