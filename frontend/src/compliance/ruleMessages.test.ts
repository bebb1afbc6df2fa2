import type { RuleMatch } from '@novacrm/contracts';
import { describe, expect, it } from 'vitest';
import { ruleMessages } from './ruleMessages.ts';

function rule(en: string, shadow = false): RuleMatch {
  const said = { title: { en, fr: en }, why: { en, fr: en }, message: { en, fr: en }, references: [] };
  return { key: en, version: 1, action: 'block', severity: 'high', shadow, findings: [], ...said };
}

describe('ruleMessages', () => {
  it('says each sentence once and nothing for a rule on trial', () => {
    const rules = [rule('No secrets.'), rule('No secrets.'), rule('On trial.', true), rule('Ask first.')];
    expect(ruleMessages(rules).map(({ en }) => en)).toEqual(['No secrets.', 'Ask first.']);
  });
});
