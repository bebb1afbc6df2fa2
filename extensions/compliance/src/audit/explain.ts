import type { AuditDetail, AuditEntry, RuleMatch } from '@novacrm/contracts';
import type { Knex } from '@novacrm/runtime';

type Explained = AuditDetail['explained'];
type StoredRule = Pick<RuleMatch, 'key' | 'version' | 'title' | 'why' | 'message' | 'references'>;

/** The rules that spoke, in the words they had in the policy version that decided. */
export async function explainRules(database: Knex, entry: AuditEntry): Promise<Explained> {
  if (entry.rules.length === 0) return [];
  const policy: { rules: StoredRule[] } | undefined = await database('compliance_policies')
    .where({ version: entry.policy_version })
    .first('rules');
  const stored = new Map(policy?.rules.map((rule) => [rule.key, rule]));
  return entry.rules.flatMap(({ key, version, action, severity, shadow }) => {
    const rule = stored.get(key);
    if (!rule) return [];
    const { title, why, message, references } = rule;
    return [{ key, version, action, severity, shadow, title, why, message, references }];
  });
}
