import type { OfferKey } from './offer.ts';
import type { StageKey } from './pipelines.ts';

/** How a deal went or goes. */
export interface Course {
  stage: StageKey;
  renewal?: true;
  /** Days before today, from and to. */
  started: readonly [number, number];
  /** Days it took, when it is over. */
  took?: readonly [number, number];
}

/** How every client became one. */
export const FIRST_WIN: Course = { stage: 'won', started: [260, 510], took: [35, 110] };

export const LOST: Course = { stage: 'lost', started: [120, 330], took: [30, 90] };

/** What else happens at a client, in this order through the list of companies. */
export const COURSES: readonly Course[] = [
  { stage: 'negotiation', started: [50, 85] },
  { stage: 'proposal', started: [26, 60] },
  LOST,
  { stage: 'demo', started: [14, 36] },
  { stage: 'prepare', renewal: true, started: [4, 20] },
  { stage: 'proposal', started: [30, 70] },
  { stage: 'qualify', started: [3, 15] },
  { stage: 'won', renewal: true, started: [60, 160], took: [15, 45] },
  LOST,
  { stage: 'negotiation', started: [45, 90] },
  { stage: 'offered', renewal: true, started: [20, 45] },
  { stage: 'demo', started: [15, 40] },
  { stage: 'won', started: [70, 110], took: [35, 60] },
  LOST,
  { stage: 'qualify', started: [2, 12] },
  { stage: 'lost', renewal: true, started: [80, 170], took: [20, 50] },
];

export const PROSPECT_COURSES: readonly Course[] = [
  { stage: 'proposal', started: [20, 50] },
  { stage: 'demo', started: [12, 30] },
  { stage: 'qualify', started: [4, 14] },
  { stage: 'negotiation', started: [40, 75] },
];

export const FIRST_OFFERS: readonly OfferKey[] = ['rollout', 'rollout', 'migration', 'rollout', 'aiCompliance'];
export const LATER_OFFERS: readonly OfferKey[] = [
  'aiCompliance',
  'integration',
  'training',
  'audit',
  'support',
  'migration',
  'rollout',
];

/** The last thing a client did before it paused. */
export const LAST_RENEWAL: Course = { stage: 'lost', renewal: true, started: [90, 150], took: [20, 40] };
