import type { PolicyRule, PolicyRules, PolicyState } from '@novacrm/contracts';
import { ComplianceUnavailableError, type Nova } from '@novacrm/runtime';

export function readPolicyState({ policies }: Nova): PolicyState {
  const state = policies.state();
  if (!state) throw new ComplianceUnavailableError();
  return state;
}

/** The rules in force as people read them, without their conditions. */
export async function readPolicyRules(nova: Nova): Promise<PolicyRules> {
  const { version } = readPolicyState(nova).active;
  const policy: { rules: StoredRule[] } | undefined = await nova
    .database('compliance_policies')
    .where({ version })
    .first('rules');
  return {
    version,
    rules: (policy?.rules ?? []).map((rule) => {
      const { key, severity, then, shadow = false, title, why, references } = rule;
      return { key, version: rule.version, action: then, severity, shadow, title, why, references };
    }),
  };
}

/** As the policy keeps it. */
interface StoredRule extends Omit<PolicyRule, 'action' | 'shadow'> {
  then: PolicyRule['action'];
  shadow?: boolean;
}
