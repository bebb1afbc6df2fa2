import { compilePolicy, createEngine, type Exchange, type Rule } from '@novacrm/engine';

/**
 * Time to compile 200 rules once, and to decide with them over the findings of one business prompt. Of `typical` rules one in
 * twenty matches, of `busy` ones more than half; the others are typical ones with twenty patterns. Prints JSON.
 */
const RULES = Number(process.env['RULES'] ?? 200);
const TEXT = `Prépare un compte rendu de la réunion avec Mme Sophie Marchand, joignable au 06 12 34 56 78 ou à
sophie.marchand@textiles-rhone.fr, 12 rue des Lilas, 69003 Lyon. Remboursement sur FR76 3000 6000 0112 3456 7890 189.
Projet PRJ-2041, échéance le 15 mai, remise de 2 % sur les volumes supérieurs à 10 000 mètres par an. `.repeat(4);

const both = (text: string) => ({ en: text, fr: text });
const BUSY: Rule['when'][] = [
  { finding: { category: ['pii'], minConfidence: 0.6 } },
  { all: [{ finding: { type: ['health', 'other_special'] } }, { not: { region: ['local', 'eu'] } }] },
  { any: [{ finding: { category: ['secret'], minConfidence: 0.7 } }, { records: { min: 500 } }] },
  {
    all: [
      { role: ['analyst'] },
      { purpose: ['support', 'sales'] },
      { finding: { type: ['iban', 'nir'], minCount: 2 } },
    ],
  },
  { all: [{ risk: { level: 'high' } }, { not: { team: ['compliance'] } }] },
];

const TYPICAL: Rule['when'][] = Array.from({ length: 20 }, (_, index) => {
  const quiet: Rule['when'][] = [
    { all: [{ finding: { category: ['pii'], minConfidence: 0.6 } }, { not: { region: ['local', 'eu'] } }] },
    { finding: { type: ['health', 'other_special', 'nir'], minConfidence: 0.6 } },
    { any: [{ finding: { category: ['secret'], minConfidence: 0.7 } }, { records: { min: 500 } }] },
    { all: [{ purpose: ['aml'] }, { role: ['insider'] }] },
  ];
  return (index === 0 ? BUSY[0] : quiet[index % quiet.length]) ?? { scope: 'outside' };
});

function rule(index: number, when: Rule['when'] | undefined): Rule {
  return {
    key: `rule_${index}`, version: 1, title: both('title'), why: both('why'), references: ['RGPD Art. 5'], severity: 'high',
    channels: index % 2 === 0 ? ['prompt', 'tool_call'] : ['prompt', 'write'], when: when ?? { scope: 'outside' },
    then: index % 3 === 0 ? 'warn' : 'block', message: both('message'), examples: { violates: [], complies: [] },
  }; // prettier-ignore
}

const rulesOf = (conditions: readonly Rule['when'][]) =>
  Array.from({ length: RULES }, (_, index) => rule(index, conditions[index % conditions.length]));
const typical = rulesOf(TYPICAL);
const withPatterns = (regex: string) =>
  typical.map((each, index) =>
    index % 10 === 1 ? { ...each, when: { pattern: { name: `own_${index}`, regex } } } : each,
  );

const exchange: Exchange = {
  channel: 'prompt',
  parts: [{ path: 'text', text: TEXT }],
  actor: { id: 'u1', roles: ['analyst'], team: 'sales' },
  purpose: 'support',
  destination: { provider: 'mistral', region: 'eu' },
};
const analysis = createEngine({ fingerprintKey: 'bench' }).analyse(exchange);

function measure(rules: Rule[]) {
  const started = performance.now();
  const policy = compilePolicy(rules, { version: 1, fingerprintKey: 'bench' });
  const compileMs = performance.now() - started;
  const rounds = (count: number) =>
    Array.from({ length: count }, () => {
      const from = process.hrtime.bigint();
      policy.decide(exchange, analysis);
      return Number(process.hrtime.bigint() - from) / 1000;
    }).sort((a, b) => a - b);
  rounds(3000);
  const times = rounds(5000);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    compileMs: Math.round(compileMs),
    p50Us: at(0.5),
    p99Us: at(0.99),
    matches: policy.decide(exchange, analysis).rules.length,
  };
}

const report = {
  rules: RULES,
  characters: TEXT.length,
  findings: analysis.findings.length,
  typical: measure(typical),
  busy: measure(rulesOf(BUSY)),
  patternsWithPrefixThatFindNothing: measure(withPatterns('QZX-\\d{4}')),
  patternsWithoutPrefixThatFindNothing: measure(withPatterns('\\b[A-Z]{4}\\d{9}\\b')),
  patternsThatMatch: measure(withPatterns('PRJ-\\d{4}')),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
