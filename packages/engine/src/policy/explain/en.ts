import type { Words } from './words.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en: Words = {
  actions: { allow: 'allowed', warn: 'warned', redact: 'redacted', escalate: 'escalated', block: 'blocked' },
  levels: { none: 'none', low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  regions: { local: 'our own network', eu: 'the European Union', other: 'outside the European Union' },
  categories: {
    pii: 'personal data',
    special: 'special-category data',
    secret: 'a secret',
    intent: 'a suspicious request',
  },
  ownPattern: { pii: 'personal data', special: 'sensitive data', secret: 'confidential data' },
  types: {
    person: 'name of a person', email: 'e-mail address', phone: 'phone number', postal_address: 'postal address', iban: 'IBAN',
    payment_card: 'payment card number', nir: 'French social security number', date_of_birth: 'date of birth',
    ip_address: 'IP address', national_id: 'identity document number', license_plate: 'licence plate', geo: 'location',
    bank_account: 'bank account', health: 'health', other_special: 'religion, union, politics, orientation or origin',
    mass_export: 'request for a mass export', prompt_injection: 'attempt to change the instructions',
    out_of_scope: 'request outside the scope', toxicity: 'hurtful language', password_assignment: 'password',
    generic_api_key: 'key or token', jwt: 'access token (JWT)', private_key_pem: 'private key', ssh_private_key: 'SSH private key',
    basic_auth_url: 'address with a password',
  }, // prettier-ignore
  standing: {
    decisive: 'This rule decided.',
    matched: 'This rule matched too; a stricter one decided.',
    excepted: 'This rule matched, and an exception lifted it.',
    shadow: 'This rule matched in shadow: it is recorded and does nothing.',
    near: 'This rule nearly matched.',
  },
  list: new Intl.ListFormat('en', { type: 'disjunction' }),
  decided: (action, rules) => `The text is ${action} because of ${rules}.`,
  nothingMatched: 'The text is allowed: no rule that is in force matched.',
  finding: (name, masked, path, from, to, percent) =>
    `${name} ${masked} in ${path}, characters ${from} to ${to}, certainty ${percent} %`,
  anything: 'anything',
  found: (what, count) => `Found ${plural(count, 'time', 'times')}: ${what}.`,
  notFound: (what) => `Not found: ${what}.`,
  unsure: (what, { found, asked }) =>
    `Found with a certainty of ${found} %, but the rule asks for ${asked} %: ${what}.`,
  tooFew: (what, { found, asked }) =>
    `Found ${plural(found, 'time', 'times')}, but the rule asks for ${asked}: ${what}.`,
  all: { held: 'All of these hold:', failed: 'The rule asks that all of these hold, and they do not:' },
  any: { held: 'At least one of these holds:', failed: 'The rule asks that one of these holds, and none does:' },
  not: {
    held: 'The rule asks that this does not hold, and it does not:',
    failed: 'The rule asks that this does not hold, but it does:',
  },
  oneOf: {
    role: {
      held: (asked) => `The person has the role ${asked}.`,
      failed: (asked) => `The person does not have the role ${asked}.`,
    },
    team: {
      held: (asked) => `The person belongs to the team ${asked}.`,
      failed: (asked) => `The person does not belong to the team ${asked}.`,
    },
    purpose: { held: (asked) => `The purpose is ${asked}.`, failed: (asked) => `The purpose is not ${asked}.` },
    collection: {
      held: (asked) => `The records belong to ${asked}.`,
      failed: (asked) => `The records do not belong to ${asked}.`,
    },
    region: { held: (asked) => `The text goes to: ${asked}.`, failed: (asked) => `The text does not go to: ${asked}.` },
  },
  notGiven: 'Nothing is said about it.',
  records: {
    held: (asked) => `The number of rows is ${asked}, as the rule asks.`,
    failed: (asked) => `The number of rows is not ${asked}.`,
  },
  risk: {
    held: (asked) => `The risk is ${asked}, as the rule asks.`,
    failed: (asked) => `The risk is not ${asked}.`,
  },
  rows: (count) => `It concerns ${plural(count, 'row', 'rows')}.`,
  score: (score, level) => `Risk ${score} of 100 (${level})`,
  bounds: ({ min, max }) =>
    min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `from ${min} to ${max}`,
  level: (level) => `at least ${level}`,
  outside: {
    held: 'The text is about data outside the scope of the person.',
    failed: 'The text is about nothing outside the scope of the person.',
  },
  lifted: (exception) => `The exception ${exception} lifts this rule here.`,
  excused: (exception, count) =>
    `The exception ${exception} lets ${plural(count, 'finding', 'findings')} pass; the rule acts on the rest.`,
  points: (name, count, points) => `${name} (${count}): ${plural(points, 'point', 'points')}`,
};
