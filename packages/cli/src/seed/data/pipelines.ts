import type { Language } from './company.ts';

export type StageKey = 'qualify' | 'demo' | 'proposal' | 'negotiation' | 'prepare' | 'offered' | 'won' | 'lost';

export interface DemoStage {
  key: StageKey;
  name: string;
  outcome: 'open' | 'won' | 'lost';
  probability: number;
  color: string;
}

export interface DemoPipeline {
  key: 'new-fr' | 'new-en' | 'renewal-fr' | 'renewal-en';
  name: string;
  language: Language;
  stages: readonly DemoStage[];
}

const OPEN = ['#0EA5E9', '#2563EB', '#7C3AED', '#D97706'] as const;
const WON = '#059669';
const LOST = '#DC2626';

export const PIPELINES: readonly DemoPipeline[] = [
  {
    key: 'new-fr',
    name: 'Nouvelles affaires',
    language: 'fr',
    stages: [
      { key: 'qualify', name: 'Qualification', outcome: 'open', probability: 10, color: OPEN[0] },
      { key: 'demo', name: 'Démonstration', outcome: 'open', probability: 30, color: OPEN[1] },
      { key: 'proposal', name: 'Proposition', outcome: 'open', probability: 50, color: OPEN[2] },
      { key: 'negotiation', name: 'Négociation', outcome: 'open', probability: 75, color: OPEN[3] },
      { key: 'won', name: 'Gagnée', outcome: 'won', probability: 100, color: WON },
      { key: 'lost', name: 'Perdue', outcome: 'lost', probability: 0, color: LOST },
    ],
  },
  {
    key: 'new-en',
    name: 'New business',
    language: 'en',
    stages: [
      { key: 'qualify', name: 'Qualification', outcome: 'open', probability: 10, color: OPEN[0] },
      { key: 'demo', name: 'Demo', outcome: 'open', probability: 30, color: OPEN[1] },
      { key: 'proposal', name: 'Proposal', outcome: 'open', probability: 50, color: OPEN[2] },
      { key: 'negotiation', name: 'Negotiation', outcome: 'open', probability: 75, color: OPEN[3] },
      { key: 'won', name: 'Won', outcome: 'won', probability: 100, color: WON },
      { key: 'lost', name: 'Lost', outcome: 'lost', probability: 0, color: LOST },
    ],
  },
  {
    key: 'renewal-fr',
    name: 'Renouvellements',
    language: 'fr',
    stages: [
      { key: 'prepare', name: 'À préparer', outcome: 'open', probability: 40, color: OPEN[0] },
      { key: 'offered', name: 'Proposé', outcome: 'open', probability: 70, color: OPEN[2] },
      { key: 'won', name: 'Renouvelé', outcome: 'won', probability: 100, color: WON },
      { key: 'lost', name: 'Résilié', outcome: 'lost', probability: 0, color: LOST },
    ],
  },
  {
    key: 'renewal-en',
    name: 'Renewals',
    language: 'en',
    stages: [
      { key: 'prepare', name: 'To prepare', outcome: 'open', probability: 40, color: OPEN[0] },
      { key: 'offered', name: 'Offered', outcome: 'open', probability: 70, color: OPEN[2] },
      { key: 'won', name: 'Renewed', outcome: 'won', probability: 100, color: WON },
      { key: 'lost', name: 'Cancelled', outcome: 'lost', probability: 0, color: LOST },
    ],
  },
];
