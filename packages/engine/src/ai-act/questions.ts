import type { Law } from './law.ts';

/** A question to whoever answers for an AI system; yes or no. */
export interface AiActQuestion {
  readonly id: string;
  readonly article: string;
  readonly question: { readonly en: string; readonly fr: string };
}

/** The conditions of Art. 6(3) under which a system of Annex III is not high-risk, and what overrides them. */
const HIGH_RISK_EXCEPTIONS: readonly AiActQuestion[] = [
  {
    id: 'narrow_procedural_task',
    article: 'Art. 6(3)(a)',
    question: {
      en: 'Does it only perform a narrow procedural task?',
      fr: "N'accomplit-il qu'une tâche procédurale étroite ?",
    },
  },
  {
    id: 'improves_human_result',
    article: 'Art. 6(3)(b)',
    question: {
      en: 'Does it only improve the result of something a person has already done?',
      fr: "Ne fait-il qu'améliorer le résultat d'un travail humain déjà accompli ?",
    },
  },
  {
    id: 'detects_deviations',
    article: 'Art. 6(3)(c)',
    question: {
      en: 'Does it only detect deviations from earlier decisions, without replacing or influencing human assessment?',
      fr: "Ne fait-il que repérer des écarts par rapport à des décisions antérieures, sans remplacer ni influencer l'évaluation humaine ?",
    },
  },
  {
    id: 'preparatory_task',
    article: 'Art. 6(3)(d)',
    question: {
      en: 'Does it only prepare an assessment that a person makes?',
      fr: "N'exécute-t-il qu'une tâche préparatoire à une évaluation humaine ?",
    },
  },
  {
    id: 'profiling',
    article: 'Art. 6(3), last subparagraph',
    question: {
      en: 'Does it profile natural persons?',
      fr: 'Effectue-t-il un profilage de personnes physiques ?',
    },
  },
];

/** Every question, in the order of the law. */
export function questionsOf(law: Law): AiActQuestion[] {
  return [...law.entries.map(({ id, article, question }) => ({ id, article, question })), ...HIGH_RISK_EXCEPTIONS];
}
