import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuleError, type RuleProblem } from './errors.ts';
import { formatRule } from './format.ts';
import { parseRule } from './parse.ts';
import { MAX_FILE_LENGTH } from './reader.ts';

const GOOD = `key: own_rule
version: 1
title: { en: Own, fr: Propre }
why: { en: Because, fr: Car }
references: [RGPD Art. 5]
severity: high
channels: [prompt]
when:
  pattern: { name: employee_number, regex: '\\b[A-Z]\\d{6}\\b', near: [matricule, agent] }
then: redact
redact: { with: mask, types: [employee_number] }
message: { en: Stop, fr: Halte }
examples:
  violates: [{ text: Matricule A123456, expect: redact }]
  complies: [{ text: fine }]
`;

function problemsOf(yaml: string): readonly RuleProblem[] {
  try {
    parseRule(yaml, 'rule.yaml');
  } catch (error) {
    if (error instanceof RuleError) return error.problems;
    throw error;
  }
  return [];
}

const withRegex = (regex: string) => GOOD.replace(/regex: '.*?'/, () => `regex: '${regex}'`);

describe('a rule with a pattern', () => {
  it('is read and written back unchanged', () => {
    const rule = parseRule(GOOD, 'a');
    expect(rule).toMatchObject({
      when: { pattern: { name: 'employee_number', regex: '\\b[A-Z]\\d{6}\\b', near: ['matricule', 'agent'] } },
      redact: { with: 'mask', types: ['employee_number'] },
    });
    expect(parseRule(formatRule(rule), 'b')).toEqual(rule);
    const words = GOOD.replace(/regex: '.*?'/, 'words: [Alpha, Beta], category: secret, minCount: 2');
    expect(parseRule(formatRule(parseRule(words, 'a')), 'b')).toEqual(parseRule(words, 'a'));
  });

  it.each([
    ['a look-ahead', 'a(?=b)', /look-around.*near/],
    ['a negative look-ahead', 'a(?!b)', /look-around/],
    ['a look-behind', '(?<=a)b', /look-around/],
    ['a back-reference', '(a)\\1', /back-reference.*Write the repeated part out/],
    ['a named back-reference', '(?P<x>a)\\k<x>', /back-reference/],
    ['an atomic group', '(?>a)b', /possessive or atomic/],
    ['a possessive repetition', 'a++', /possessive or atomic/],
    ['a wrong escape', '\\u00e9', /\\x\{…\}/],
    ['an open bracket', '(a', /missing closing/],
    ['a wrong range', '[z-a]', /invalid character class range/],
    ['too many repetitions', '(a{1000}){1000}', /1000 times/],
    ['a program that explodes', '[a-z]{900}[0-9]{900}', /too large/],
    ['a pattern that matches nothing at all', 'a*', /empty text/],
    ['a border of words alone', '\\b', /empty text/],
    ['an end alone', '$', /empty text/],
    ['a pattern of unreasonable length', `${'ab'.repeat(300)}`, /longer than/],
  ])('is refused for %s, with its line and what to do', (_, regex, message) => {
    const [problem, ...others] = problemsOf(withRegex(regex));
    expect(problem).toMatchObject({ code: 'RULE_PATTERN', file: 'rule.yaml', line: 9 });
    expect(problem?.message).toMatch(message);
    expect(others).toEqual([]);
  });

  it('takes what would be exponential elsewhere, for it is linear here', () => {
    expect(problemsOf(withRegex('(x+x+)+y'))).toEqual([]);
  });

  it.each([
    ['both words and a regular expression', GOOD.replace('near:', 'words: [a], near:'), 'RULE_PATTERN', undefined],
    ['neither', GOOD.replace(/regex: '.*?', /, ''), 'RULE_PATTERN', undefined],
    ['the name of a known type', GOOD.replace(/employee_number/g, 'email'), 'RULE_PATTERN', undefined],
    ['a name in capitals', GOOD.replace('name: employee_number', 'name: Employee'), 'RULE_WRONG_TYPE', undefined],
    ['an unknown key', GOOD.replace('near:', 'naer:'), 'RULE_UNKNOWN_KEY', 'near'],
    ['the category of requests', GOOD.replace('near:', 'category: intent, near:'), 'RULE_UNKNOWN_VALUE', undefined],
    ['words of punctuation', GOOD.replace('[matricule, agent]', "['--']"), 'RULE_WRONG_TYPE', undefined],
    ['an unknown operator', GOOD.replace('with: mask', 'with: maks'), 'RULE_UNKNOWN_VALUE', 'mask'],
    [
      'a type nobody finds',
      GOOD.replace('types: [employee_number]', 'types: [employe_number]'),
      'RULE_UNKNOWN_VALUE',
      'employee_number',
    ],
    ['an operator without redaction', GOOD.replace('then: redact', 'then: block'), 'RULE_WRONG_TYPE', undefined],
  ])('is refused for %s', (_, yaml, code, suggestion) => {
    const problems = problemsOf(yaml);
    expect(problems.map((problem) => problem.code)).toContain(code);
    if (suggestion) expect(problems.map((problem) => problem.suggestion)).toContain(suggestion);
  });
});

describe('a hostile or clumsy rule file', () => {
  it.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['Windows line ends', GOOD.replace(/\n/g, '\r\n')],
    ['comments and blank lines', GOOD.replace(/\n/g, '\n\n# comment\n')],
  ])('with %s is read like any other', (_, yaml) => {
    expect(parseRule(yaml, 'a')).toEqual(parseRule(GOOD, 'a'));
  });

  it('has the right lines also with Windows line ends', () => {
    const yaml = GOOD.replace('severity', 'severty').replace(/\n/g, '\r\n');
    expect(problemsOf(yaml)).toContainEqual(expect.objectContaining({ line: 6, suggestion: 'severity' }));
  });

  it.each([
    ['a tab for indentation', GOOD.replace('  pattern', '\tpattern'), 9, /tab/],
    ['a key twice', GOOD.replace('severity: high', 'severity: high\nseverity: low'), 7, /stands twice/],
    ['a key twice inside', GOOD.replace('en: Stop', 'en: Stop, en: Go'), 12, /stands twice/],
    [
      'an alias',
      GOOD.replace('en: Because', 'en: &a Because').replace('en: Stop', 'en: *a'),
      12,
      /write the value out/,
    ],
    ['two documents', `${GOOD}---\n${GOOD}`, 16, /one rule/],
    ['a colon in a text', GOOD.replace('{ en: Because, fr: Car }', '\n  en: Because: so\n  fr: Car'), 5, /quotes/],
    ['a tag', GOOD.replace('en: Because', 'en: !!js/function Because'), 4, /Tags/],
    ['half a character', GOOD.replace('en: Because', 'en: "\\ud800"'), 4, /half/],
    ['NUL', GOOD.replace('en: Because', 'en: "a\\0b"'), 4, /NUL/],
  ])('with %s is refused with its line', (_, yaml, line, message) => {
    const problem = problemsOf(yaml).find((each) => each.line === line);
    expect(problem?.message).toMatch(message);
  });

  it.each([
    ['of one megabyte', GOOD + '#'.repeat(1_000_000)],
    ['of many keys', GOOD + Array.from({ length: 5000 }, (_, at) => `k${at}: 1\n`).join('')],
    ['of deep brackets', `when: ${'['.repeat(30_000)}`],
    ['of deep lists', `${'- '.repeat(30_000)}a`],
    [
      'of aliases that multiply',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a, *a]`).join('\n')}`,
    ],
    ['of one very long word', `${'a'.repeat(MAX_FILE_LENGTH - 10)}: 1`],
  ])('%s is refused at once, with few words', (_, yaml) => {
    const started = performance.now();
    const problems = problemsOf(yaml);
    expect(performance.now() - started).toBeLessThan(1500);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems).length).toBeLessThan(20_000);
  });

  it('throws nothing but a RuleError, wherever a piece of YAML or of a regular expression is put', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '&a',
        '*a',
        '<<: *a',
        '? ',
        '!!binary',
        '|\n',
        '>-\n  ',
        '%YAML 1.1\n',
        '\t',
        '\u0000',
        '{',
        '[',
        '"',
        "'",
        '(?i)',
        '\\Q',
        '{1000}',
        '---\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), fc.nat(GOOD.length), (pieces, at) => {
        problemsOf(GOOD.slice(0, at) + pieces.join('') + GOOD.slice(at));
      }),
      { numRuns: 400 },
    );
  });
});
