import { SEVERITIES, type Finding, type Risk, type Severity } from './finding.ts';

export const RISK_LEVELS = ['none', 'low', 'medium', 'high', 'critical'] as const satisfies readonly Risk['level'][];

/** Least score of each level; a score of 0 is `none`. */
export const LEVEL_FROM = { low: 1, medium: 20, high: 45, critical: 75 } as const;

/** How much one certain finding of each severity fills what is left below 100. */
const WEIGHT: Record<Severity, number> = { low: 0.06, medium: 0.2, high: 0.45, critical: 0.8 };

/** What one type adds to a score. */
export interface RiskPart {
  readonly type: string;
  /** The strictest among its findings. */
  readonly severity: Severity;
  readonly count: number;
  /** Whole points of the score; those of all parts add up to it. */
  readonly points: number;
  /** The findings of the type, with the points of each; they add up to `points`. */
  readonly findings: readonly { readonly index: number; readonly points: number }[];
}

/** One score for a whole exchange: each finding fills a share of what the others left, so that more never lowers it. */
export function scoreRisk(findings: readonly Finding[]): Risk {
  let left = 1;
  for (const finding of findings) left *= 1 - filled(finding);
  const score = Math.round((1 - left) * 100);
  return { score, level: levelOf(score) };
}

/**
 * The parts of a score, largest first: what a person is told when they ask "why this number".
 * Shares are logarithms of what each finding left, for those add up whatever the order of the findings.
 */
export function explainRisk(findings: readonly Finding[]): RiskPart[] {
  const byType = Map.groupBy([...findings.keys()], (index) => findings[index]?.type ?? '');
  const shares = findings.map((finding) => -Math.log1p(-filled(finding)));
  const groups = [...byType].map(([type, indexes]) => ({ type, indexes, own: indexes.map((at) => shares[at] ?? 0) }));
  const points = apportion(
    scoreRisk(findings).score,
    groups.map(({ own }) => own.reduce((sum, share) => sum + share, 0)),
  );
  return groups
    .map(({ type, indexes, own }, at): RiskPart => {
      const part = points[at] ?? 0;
      const single = apportion(part, own);
      return {
        type,
        severity: indexes.map((index) => findings[index]?.severity ?? 'low').reduce(stricter),
        count: indexes.length,
        points: part,
        findings: indexes.map((index, position) => ({ index, points: single[position] ?? 0 })),
      };
    })
    .sort((a, b) => b.points - a.points || (a.type < b.type ? -1 : 1));
}

/** Whole numbers in proportion to the shares that add up to the total; what rounding leaves goes to the largest rests. */
function apportion(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((before, share) => before + share, 0);
  if (sum === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * total);
  const points = exact.map(Math.floor);
  const missing = Math.round(total - points.reduce((before, value) => before + value, 0));
  const byRest = [...exact.keys()].sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  for (const index of byRest.slice(0, missing)) points[index] = (points[index] ?? 0) + 1;
  return points;
}

/** What a rule's own pattern found speaks for that rule alone and does not count. */
function filled({ detector, severity, confidence }: Finding): number {
  if (detector.startsWith('rule:')) return 0;
  return WEIGHT[severity] * Math.min(1, Math.max(0, confidence));
}

function stricter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}

function levelOf(score: number): Risk['level'] {
  if (score >= LEVEL_FROM.critical) return 'critical';
  if (score >= LEVEL_FROM.high) return 'high';
  if (score >= LEVEL_FROM.medium) return 'medium';
  return score >= LEVEL_FROM.low ? 'low' : 'none';
}
