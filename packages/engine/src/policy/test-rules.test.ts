import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { parseRule } from './parse.ts';
import { testRules } from './test-rules.ts';

const DIRECTORY = join(import.meta.dirname, '../../../../rules');
const rules = readdirSync(DIRECTORY)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parseRule(readFileSync(join(DIRECTORY, file), 'utf8'), file));
const engine = createEngine({ fingerprintKey: 'test' });

describe('the shipped rules', () => {
  it('include the four founding rules with their actions', () => {
    const actions = Object.fromEntries(rules.map((rule) => [rule.key, rule.then]));
    expect(actions).toMatchObject({
      no_pii_in_prompts: 'redact',
      no_mass_export_requests: 'block',
      no_secrets_in_prompts: 'escalate',
      scope_check: 'block',
    });
    expect(rules.find((rule) => rule.key === 'no_secrets_in_prompts')?.severity).toBe('critical');
  });

  it('pass their own examples', () => {
    expect(testRules(rules, engine).failures).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.key, rule] as const))('%s brings three examples of each kind', (_, rule) => {
    expect(rule.examples.violates.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.complies.length).toBeGreaterThanOrEqual(3);
  });
});

describe('testing rules', () => {
  it('fails a rule whose bad example passes or whose good example is caught', () => {
    const [rule] = rules.filter(({ key }) => key === 'no_secrets_in_prompts');
    const broken = {
      ...rule!,
      examples: { violates: [{ text: 'hello', expect: 'escalate' as const }], complies: rule!.examples.violates },
    };
    const report = testRules([broken], engine);
    expect(report.passed).toBe(false);
    expect(report.failures).toHaveLength(1 + rule!.examples.violates.length);
    expect(report.failures[0]).toMatchObject({ kind: 'violates', expected: 'escalate', actual: null });
  });

  it('fails a rule that matches with another action than expected', () => {
    const [rule] = rules.filter(({ key }) => key === 'no_pii_in_prompts');
    expect(testRules([{ ...rule!, then: 'warn' }], engine).passed).toBe(false);
  });
});
