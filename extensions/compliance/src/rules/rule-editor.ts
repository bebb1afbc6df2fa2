import { checkRule, deriveColumns, RuleRefusedError, type Nova, type RuleProblem } from '@novacrm/runtime';

export interface RuleEditor {
  /** Returns the row to store; throws `RULE_REFUSED` while the rule cannot be read or fails one of its own examples. */
  checkNew(payload: unknown): Promise<Record<string, unknown>>;
  checkChange(payload: unknown, keys: readonly string[]): Promise<Record<string, unknown>>;
  publish(userId: string | null): Promise<void>;
}

/** Columns that people set; all others follow from the rule's text. */
const EDITABLE = ['source', 'status'];

export function createRuleEditor({ engine, policies, database, logger }: Nova): RuleEditor {
  /** What is switched on must hold its own examples, also when it was shipped or written long ago. */
  async function checkStored(keys: readonly string[]): Promise<void> {
    const rows: { source: string }[] = await database('compliance_rules')
      .whereIn('id', [...keys])
      .select('source');
    for (const { source } of rows) derive(source, engine);
  }

  return {
    checkNew(payload) {
      const { source, status } = readEdit(payload);
      if (source === undefined) refuse([{ line: null, message: 'Write the rule in the field "source".' }]);
      return Promise.resolve({ ...derive(source, engine), status: status ?? 'active', origin: 'studio' });
    },
    async checkChange(payload, keys) {
      const { source, status } = readEdit(payload);
      if (source === undefined) {
        if (status === undefined) return {};
        if (status !== 'disabled') await checkStored(keys);
        return { status };
      }
      if (keys.length > 1) refuse([{ line: null, message: 'Change the text of one rule at a time.' }]);
      const columns = derive(source, engine);
      const stored: { key: string } | undefined = await database('compliance_rules')
        .where({ id: keys[0] })
        .first('key');
      if (stored && stored.key !== columns['key']) {
        refuse([
          {
            line: null,
            message: `The key of a rule stays what it is ("${stored.key}"); make a new rule for another key.`,
          },
        ]);
      }
      return { ...columns, ...(status !== undefined && { status }), origin: 'studio' };
    },
    async publish(userId) {
      try {
        await policies.publish(userId);
      } catch (error) {
        logger.error({ err: error }, 'the policy in force stays');
      }
    },
  };
}

function derive(source: string, engine: Nova['engine']): Record<string, unknown> {
  const check = checkRule(source, 'rule', engine);
  if (!check.usable) refuse(check.problems);
  return { ...deriveColumns(check.rule), source };
}

function readEdit(payload: unknown): { source?: string; status?: string } {
  const given = typeof payload === 'object' && payload !== null ? Object.entries(payload) : [];
  return Object.fromEntries(given.filter(([column, value]) => EDITABLE.includes(column) && typeof value === 'string'));
}

function refuse(problems: RuleProblem[]): never {
  throw new RuleRefusedError({ problems });
}
