import { SEVERITIES, type Finding, type Risk, type Severity } from './finding.ts';

export const RISK_LEVELS = ['none', 'low', 'medium', 'high', 'critical'] as const satisfies readonly Risk['level'][];

/** How much one certain finding of each severity fills what is left below 100. */
const WEIGHT: Record<Severity, number> = { low: 0.06, medium: 0.2, high: 0.45, critical: 0.8 };

export interface RiskPart {
  readonly type: string;
  readonly severity: Severity;
  readonly count: number;
  /** Points of 100 this type would score alone. */
  readonly points: number;
}

/** One score for a whole exchange: each finding fills a share of what the others left. */
export function scoreRisk(findings: readonly Finding[]): Risk {
  let left = 1;
  for (const finding of findings) left *= 1 - WEIGHT[finding.severity] * finding.confidence;
  const score = Math.round((1 - left) * 100);
  return { score, level: levelOf(score) };
}

/** The parts of a score, largest first: what a person is told when they ask "why this number". */
export function explainRisk(findings: readonly Finding[]): RiskPart[] {
  const byType = new Map<string, Finding[]>();
  for (const finding of findings) {
    const members = byType.get(finding.type);
    if (members) members.push(finding);
    else byType.set(finding.type, [finding]);
  }
  return [...byType]
    .map(([type, members]) => ({
      type,
      severity: members.map((member) => member.severity).reduce(stricter),
      count: members.length,
      points: scoreRisk(members).score,
    }))
    .sort((a, b) => b.points - a.points);
}

function stricter(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}

function levelOf(score: number): Risk['level'] {
  if (score === 0) return 'none';
  if (score < 20) return 'low';
  if (score < 45) return 'medium';
  if (score < 75) return 'high';
  return 'critical';
}
