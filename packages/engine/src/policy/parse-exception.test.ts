import { describe, expect, it } from 'vitest';
import { RuleError, type RuleProblem } from './errors.ts';
import { parseException } from './parse-exception.ts';
import { ruleOf } from './testing/rules.ts';

const RULES = [
  ruleOf('no_pii', { finding: { category: ['pii'] } }, 'redact'),
  ruleOf('no_secrets', { finding: { category: ['secret'] } }, 'escalate', { severity: 'critical' }),
  ruleOf('codes', { pattern: { name: 'project_code', regex: 'PRJ-\\d+' } }, 'redact'),
];

const GOOD = `key: support-mails
rule: no_pii
scope:
  team: support
  type: [email, phone]
owner: 7d9c
reason: The ticket tool quotes the sender
expires_at: 2027-01-31
uses: 50
`;

function problemsOf(yaml: string): readonly RuleProblem[] {
  try {
    parseException(yaml, 'exception.yaml', RULES);
  } catch (error) {
    if (error instanceof RuleError) return error.problems;
    throw error;
  }
  return [];
}

describe('reading an exception', () => {
  it('reads every part; a day lasts to its end', () => {
    expect(parseException(GOOD, 'e', RULES)).toEqual({
      key: 'support-mails',
      rule: 'no_pii',
      scope: { team: ['support'], type: ['email', 'phone'] },
      owner: '7d9c',
      reason: 'The ticket tool quotes the sender',
      expires_at: '2027-01-31T23:59:59.999Z',
      uses: 50,
    });
  });

  it("takes a moment with its zone, and the types of the rule's own patterns", () => {
    const yaml = GOOD.replace('2027-01-31', '2027-01-31T18:00:00+01:00').replace('rule: no_pii', 'rule: codes');
    const exception = parseException(yaml.replace('[email, phone]', 'project_code'), 'e', RULES);
    expect(exception).toMatchObject({ expires_at: '2027-01-31T18:00:00+01:00', scope: { type: ['project_code'] } });
  });

  it.each([
    ['an unknown rule', GOOD.replace('no_pii', 'no_pi'), 2, 'no_pii'],
    ['an unknown key', GOOD.replace('owner', 'owwner'), 6, 'owner'],
    ['an unknown key of the scope', GOOD.replace('team:', 'teem:'), 4, 'team'],
    ['an unknown type', GOOD.replace('[email,', '[emial,'), 5, 'email'],
  ])('names the line and the word that was meant for %s', (_, yaml, line, suggestion) => {
    expect(problemsOf(yaml)).toContainEqual(expect.objectContaining({ file: 'exception.yaml', line, suggestion }));
  });

  it.each([
    ['no end', GOOD.replace(/expires_at.*\n/, ''), /expires_at/],
    ['an end without a zone', GOOD.replace('2027-01-31', '2027-01-31T18:00:00'), /zone/],
    ['a day that does not exist', GOOD.replace('2027-01-31', '2027-02-30'), /day/],
    ['words for an end', GOOD.replace('2027-01-31', 'next year'), /day/],
    ['no owner', GOOD.replace(/owner.*\n/, ''), /owner/],
    ['no reason', GOOD.replace(/reason: .*\n/, "reason: ''\n"), /reason/],
    ['no scope', GOOD.replace(/scope:[\s\S]*owner/, 'scope: {}\nowner'), /scope/],
    ['a critical rule without a person', GOOD.replace('no_pii', 'no_secrets'), /critical/],
  ])('refuses %s', (_, yaml, message) => {
    expect(
      problemsOf(yaml)
        .map((problem) => problem.message)
        .join(),
    ).toMatch(message);
  });

  it('does not repeat a value that stands where a fingerprint belongs', () => {
    const problems = problemsOf(GOOD.replace('type: [email, phone]', 'fingerprints: [jane@corp.com]'));
    expect(problems[0]?.line).toBe(5);
    expect(JSON.stringify(problems)).not.toContain('jane');
  });

  it('takes an exception to a critical rule that names a person', () => {
    const yaml = GOOD.replace('no_pii', 'no_secrets')
      .replace('team: support', 'actor: 7d9c')
      .replace(/ {2}type.*\n/, '');
    expect(parseException(yaml, 'e', RULES).scope).toEqual({ actor: '7d9c' });
  });
});
