import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine.ts';
import type { Exchange } from '../../exchange.ts';
import { TYPES } from '../../finding.ts';
import type { GrantedException } from '../exception.ts';
import { compilePolicy } from '../policy.ts';
import type { Condition, Rule } from '../rule.ts';
import { exchangeOf, findingOf, ruleOf } from '../testing/rules.ts';
import { explainDecision } from './explain.ts';
import { formatExplanation } from './format.ts';
import { WORDS } from './words.ts';

const engine = createEngine({ fingerprintKey: 'k' });
const LANGUAGES = ['en', 'fr'] as const;

function explain(rules: Rule[], exchange: Exchange, exceptions: GrantedException[] = [], language: 'en' | 'fr' = 'en') {
  const policy = compilePolicy(rules, { version: 1 });
  const analysis = engine.analyse(exchange);
  const decision = policy.decide(exchange, analysis, { exceptions, now: new Date('2026-11-21') });
  return explainDecision(policy, { exchange, analysis, decision }, language);
}

const ABROAD = { destination: { provider: 'p', region: 'other' as const }, purpose: 'draft' };
const MAIL = exchangeOf('Please answer jane.cooper@northwind.co.uk about PRJ-2041', ABROAD);
const PII: Condition = { finding: { category: ['pii'], minConfidence: 0.6 } };

describe('explaining a decision', () => {
  it('says what decided, what matched too, what was in shadow and what nearly matched', () => {
    const explanation = explain(
      [
        ruleOf('blocks', { all: [PII, { region: ['other'] }] }, 'block'),
        ruleOf('nearly', { all: [PII, { region: ['eu'] }] }, 'escalate'),
        ruleOf('redacts', PII, 'redact'),
        ruleOf('shadow', PII, 'escalate', { shadow: true }),
        ruleOf('unrelated', { finding: { category: ['secret'] } }, 'block'),
        ruleOf('elsewhere', PII, 'block', { channels: ['write'] }),
      ],
      MAIL,
    );
    expect(explanation.decisive).toEqual(['blocks']);
    expect(explanation.sentence).toBe('The text is blocked because of « Title blocks ».');
    expect(explanation.rules.map(({ key, standing }) => [key, standing])).toEqual([
      ['blocks', 'decisive'],
      ['redacts', 'matched'],
      ['shadow', 'shadow'],
      ['nearly', 'near'],
    ]);
  });

  it('names findings by type, mask and place, and says why each condition held or did not', () => {
    const [rule] = explain([ruleOf('a', { all: [PII, { not: { region: ['local'] } }] }, 'block')], MAIL).rules;
    expect(rule?.condition).toMatchObject({
      held: true,
      sentence: 'All of these hold:',
      parts: [
        {
          held: true,
          findings: [{ type: 'email', start: 14, end: 41, masked: '••••@••••' }],
        },
        { held: true, parts: [{ held: false, sentence: 'The text does not go to: our own network.' }] },
      ],
    });
    expect(rule?.condition.parts[0]?.findings[0]?.sentence).toMatch(
      /^e-mail address ••••@•••• in text, characters 15 to 41, certainty \d+ %$/,
    );
  });

  it.each<[string, Condition, string]>([
    [
      'too unsure',
      { finding: { type: ['email'], minConfidence: 1 } },
      'Found with a certainty of 95 %, but the rule asks for 100 %: e-mail address.',
    ],
    [
      'too few',
      { finding: { type: ['email'], minCount: 2 } },
      'Found 1 time, but the rule asks for 2: e-mail address.',
    ],
    ['of another type', { finding: { type: ['iban', 'nir'] } }, 'Not found: IBAN or French social security number.'],
    ['from nobody', { team: ['sales'] }, 'The person does not belong to the team sales. Nothing is said about it.'],
    ['for another purpose', { purpose: ['care'] }, 'The purpose is not care.'],
    ['of too few rows', { records: { min: 500 } }, 'The number of rows is not at least 500. Nothing is said about it.'],
    ['inside the scope', { scope: 'outside' }, 'The text is about nothing outside the scope of the person.'],
    ['of less risk', { risk: { level: 'critical' } }, 'The risk is not at least critical.'],
    [
      'with too little of a pattern',
      { pattern: { name: 'project', regex: 'PRJ-\\d+', minCount: 3 } },
      'Found 1 time, but the rule asks for 3: project (personal data).',
    ],
    ['without the pattern', { pattern: { name: 'badge', regex: 'B-\\d+' } }, 'Not found: badge (personal data).'],
  ])('says why a text %s is not meant', (_, condition, sentence) => {
    const [rule] = explain([ruleOf('a', { all: [PII, condition] }, 'block')], MAIL).rules;
    expect(rule?.standing).toBe('near');
    expect(rule?.condition.parts[1]).toMatchObject({
      held: false,
      sentence: expect.stringContaining(sentence) as string,
    });
  });

  it('holds exactly where the policy holds', () => {
    const leaf = fc.constantFrom<Condition>(
      PII, { finding: { type: ['email'], minCount: 2 } }, { region: ['other'] }, { purpose: ['care'] }, { scope: 'outside' },
      { pattern: { name: 'project', regex: 'PRJ-\\d+' } }, { risk: { min: 90 } },
    ); // prettier-ignore
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        tie('tree').map((not): Condition => ({ not })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      ),
    }));
    fc.assert(
      fc.property(tree, (when) => {
        const [rule] = explain([ruleOf('a', when, 'block')], MAIL).rules;
        if (rule) expect(rule.condition.held).toBe(rule.standing === 'decisive');
      }),
    );
  });

  it('tells which exception lifted a rule, and which let single findings pass', () => {
    const grant = (scope: GrantedException['scope']): GrantedException => ({
      key: 'for-support', rule: 'a', scope, owner: 'secret owner', reason: 'r', expires_at: '2027-01-01T00:00:00Z',
    }); // prettier-ignore
    const lifted = explain([ruleOf('a', PII, 'block')], MAIL, [grant({ actor: 'u1' })]);
    expect(lifted.rules[0]).toMatchObject({
      standing: 'excepted',
      exceptions: ['The exception for-support lifts this rule here.'],
    });
    expect(lifted.sentence).toBe('The text is allowed: no rule that is in force matched.');

    const both = exchangeOf('jane.cooper@northwind.co.uk, IBAN GB29 NWBK 6016 1331 9268 19');
    const partly = explain([ruleOf('a', PII, 'block')], both, [grant({ type: ['email'] })]);
    expect(partly.rules[0]).toMatchObject({
      standing: 'decisive',
      exceptions: ['The exception for-support lets 1 finding pass; the rule acts on the rest.'],
    });
    expect(JSON.stringify(partly)).not.toContain('secret owner');
  });

  it('names the first twenty of very many findings and counts all', () => {
    const [rule] = explain([ruleOf('a', PII, 'warn')], exchangeOf('jane.cooper@northwind.co.uk '.repeat(500))).rules;
    expect(rule?.condition.findings.length).toBe(20);
    expect(rule?.condition.sentence).toBe('Found 500 times: personal data.');
  });

  it('gives the risk in parts that add up', () => {
    const { risk } = explain([], exchangeOf('jane.cooper@northwind.co.uk, IBAN GB29 NWBK 6016 1331 9268 19'));
    expect(risk.parts.reduce((sum, { points }) => sum + points, 0)).toBe(risk.score);
    expect(risk.parts.length).toBe(2);
    expect(risk.sentence).toBe(`Risk ${risk.score} of 100 (${risk.level})`);
  });

  it.each(LANGUAGES)('holds no value of the text, nor who wrote it, in %s', (language) => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdfghjkmnpqrstvwxz'), minLength: 7, maxLength: 12 });
    const rules = [
      ruleOf('pii', PII, 'redact'),
      ruleOf('own', { pattern: { name: 'badge', regex: 'BDG[a-z]+' } }, 'warn'),
      ruleOf(
        'team',
        { all: [PII, { team: ['sales'] }, { role: ['boss'] }, { purpose: ['x'] }, { collection: ['y'] }] },
        'block',
      ),
      ruleOf('password', { finding: { category: ['secret'], minConfidence: 0.99, minCount: 9 } }, 'block'),
    ];
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 8, maxLength: 8 }), (words) => {
        const [first = '', host = '', badge = '', password = '', id = '', team = '', purpose = '', role = ''] = words;
        const text = `write to ${first}@${host}.com, badge BDG${badge}, the password is ${password}9!K`;
        const exchange = exchangeOf(text, { actor: { id, roles: [role], team }, purpose, collection: team });
        const explanation = explain(rules, exchange, [], language);
        const said = JSON.stringify(explanation) + formatExplanation(explanation);
        expect(explanation.rules.length).toBeGreaterThanOrEqual(2);
        for (const value of words) expect(said.toLowerCase()).not.toContain(value);
      }),
    );
  });

  it('reads as text, line by line', () => {
    const rules = [ruleOf('a', { all: [PII, { region: ['other'] }] }, 'block')];
    const { score, level } = engine.analyse(MAIL).risk;
    expect(formatExplanation(explain(rules, MAIL, [], 'fr'))).toBe(`Le texte est bloqué à cause de « Title a ».

Title a (a) — C’est cette règle qui a décidé.
  ✓ Tout ceci est vrai :
    ✓ Trouvé 1 fois : une donnée personnelle.
        adresse e-mail ••••@•••• dans text, caractères 15 à 41, certitude 95 %
    ✓ Destination du texte : hors de l’Union européenne.

Risque ${score} sur 100 (${WORDS.fr.levels[level]})
  adresse e-mail (1) : ${score} points
`);
  });
});

describe('the words of explanations', () => {
  it('are the same keys in both languages, none of them empty', () => {
    expect(keysOf(WORDS.fr)).toEqual(keysOf(WORDS.en));
    expect(keysOf(WORDS.en).length).toBeGreaterThan(60);
  });

  it.each(LANGUAGES)('name every type of personal and sensitive data and of requests in %s', (language) => {
    const missing = [...TYPES.pii, ...TYPES.special, ...TYPES.intent].filter((type) => !WORDS[language].types[type]);
    expect(missing).toEqual([]);
  });

  it('fall back to the name of a type that rules use', () => {
    const policy = compilePolicy([ruleOf('a', { finding: { category: ['secret'] } }, 'block')], { version: 1 });
    const exchange = exchangeOf('x'.repeat(20));
    const analysis = {
      findings: [findingOf('github_token', 0, 9, { category: 'secret' })],
      risk: { score: 18, level: 'low' as const },
    };
    const explanation = explainDecision(
      policy,
      { exchange, analysis, decision: policy.decide(exchange, analysis) },
      'fr',
    );
    expect(explanation.rules[0]?.condition.findings[0]?.sentence).toMatch(/^github_token/);
  });
});

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (typeof member === 'string') expect(member).not.toBe('');
    const own = `${path}.${key}`;
    return member !== null && typeof member === 'object' && !(member instanceof Intl.ListFormat)
      ? keysOf(member, own)
      : [own];
  });
}
