import type { AuditEntry, AuditExplanation, Locale } from '@novacrm/contracts';
import {
  compilePolicy,
  explainDecision,
  type ExplainedCondition,
  type Policy,
  type Rule,
  type RuleMatch,
} from '@novacrm/engine';
import type { Knex } from '@novacrm/runtime';

/**
 * Why a stored decision is what it is, in the words of one language. The texts are not kept, so what depends on them beyond the
 * findings (a pattern of a rule, how many rows, whose organisation) cannot be looked at again: such a rule is not `complete`.
 * Null when the policy that decided is not kept.
 */
export async function explainEntry(
  database: Knex,
  entry: AuditEntry,
  language: Locale,
): Promise<AuditExplanation | null> {
  const stored: { rules: Rule[] } | undefined = await database('compliance_policies')
    .where({ version: entry.policy_version })
    .first('rules');
  if (!stored) return null;
  const policy = compilePolicy(stored.rules, { version: entry.policy_version });
  const { sentence, rules, risk } = explainDecision(policy, replayed(policy, entry), language);
  const matched = new Map(entry.rules.map((rule) => [rule.key, rule]));
  return {
    sentence,
    rules: rules.map(({ key, title, action, severity, standing, sentence: why, condition, exceptions }) => ({
      key,
      title,
      action,
      severity,
      standing,
      sentence: why,
      complete: condition.held === matched.has(key),
      findings: matched.get(key)?.findings ?? null,
      conditions: linesOf(condition, 0),
      exceptions: [...exceptions],
    })),
    risk: {
      score: risk.score,
      level: entry.risk_level,
      sentence: risk.sentence,
      parts: risk.parts.map(({ type, severity, count, points, sentence: part, findings }) => ({
        type,
        severity,
        count,
        points,
        sentence: part,
        findings: findings.map(({ index, points: own }) => ({ index, points: own })),
      })),
    },
  };
}

/** The exchange, analysis and decision as far as the ledger holds them. */
function replayed(policy: Policy, entry: AuditEntry): Parameters<typeof explainDecision>[1] {
  const paths = new Set(entry.findings.map(({ path }) => path));
  const byKey = new Map(policy.rules.map((rule) => [rule.key, rule]));
  return {
    exchange: {
      channel: entry.channel,
      parts: [...paths].map((path) => ({ path, text: '' })),
      actor: { id: null, roles: entry.actor_roles },
      ...(entry.purpose !== null && { purpose: entry.purpose }),
      ...(entry.collection !== null && { collection: entry.collection }),
      ...(entry.provider !== null && {
        destination: { provider: entry.provider, region: readRegion(entry.region) },
      }),
    },
    analysis: { findings: entry.findings, risk: { score: entry.risk_score, level: entry.risk_level } },
    decision: {
      action: entry.action,
      rules: entry.rules.flatMap(({ findings = [], exceptedBy, excused, ...match }): RuleMatch[] => {
        const rule = byKey.get(match.key);
        if (!rule) return [];
        const { title, why, message, references } = rule;
        const said = { title, why, message, references: [...references] };
        return [{ ...match, findings, ...said, ...(exceptedBy && { exceptedBy }), ...(excused && { excused }) }];
      }),
    },
  };
}

function readRegion(region: string | null): 'local' | 'eu' | 'other' {
  return region === 'local' || region === 'eu' ? region : 'other';
}

function linesOf(
  { held, sentence, findings, parts }: ExplainedCondition,
  depth: number,
): AuditExplanation['rules'][number]['conditions'] {
  return [
    { depth, held, sentence, findings: findings.map((finding) => finding.sentence) },
    ...parts.flatMap((part) => linesOf(part, depth + 1)),
  ];
}
