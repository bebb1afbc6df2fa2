/** Business prompts with known values in them, from a seed: the same seed gives the same prompts. */
export interface LeakPrompt {
  /** The template, for reports: holds no value. */
  shape: string;
  text: string;
  values: LeakValue[];
  /** What a model makes up in its answer. */
  made: string;
  madeValues: LeakValue[];
}

export interface LeakValue {
  type: string;
  value: string;
}

export interface Source {
  /** A whole number below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  digits(count: number): string;
  token(count: number): string;
}

/** xorshift32, so that runs can be repeated. */
export function createSource(seed: number): Source {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number) => next() % limit;
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const from = (alphabet: string, count: number) =>
    Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join('');
  return {
    below,
    pick,
    digits: (count) => from('0123456789', count),
    token: (count) => from('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz0123456789', count),
  };
}

/** One to four sentences with values, one of them a secret in one prompt of five; and an answer with others. */
export function composePrompt(source: Source): LeakPrompt {
  const values: LeakValue[] = [];
  const shapes: string[] = [];
  const say = (kinds: readonly Kind[], into: LeakValue[]) => {
    const kind = source.pick(kinds);
    const frame = source.pick(kind.frames);
    const value = kind.make(source);
    into.push({ type: kind.type, value });
    shapes.push(frame);
    return frame.replace('{}', () => value);
  };
  const sentences = [source.pick(OPENINGS)];
  for (let left = 1 + source.below(3); left > 0; left--) sentences.push(say(PERSONAL, values), source.pick(PLAIN));
  if (source.below(5) === 0) sentences.push(say(SECRETS, values));
  const shape = shapes.join(' | ');
  const madeValues: LeakValue[] = [];
  const made = [
    source.pick(PLAIN),
    say(PERSONAL, madeValues),
    source.pick(PLAIN),
    say(PERSONAL, madeValues),
    source.pick(PLAIN),
  ];
  return { shape, text: sentences.join(source.pick([' ', '\n'])), values, made: made.join(' '), madeValues };
}

interface Kind {
  type: string;
  frames: readonly string[];
  make(source: Source): string;
}

const GIVEN = ['Sophie', 'Karim', 'Nathalie', 'Julien', 'Peter', 'Jennifer', 'Olivier', 'Fatima', 'Camille', 'Thomas'];
const SURNAMES = [
  'Marchand',
  'Lefèvre',
  'Benali',
  'Hargreaves',
  'Kowalski',
  'Fontaine',
  'Nguyen',
  'Mercier',
  'Delacroix',
  'Okafor',
];
const DOMAINS = ['exemple-industrie.fr', 'northwind.co.uk', 'dupont-conseil.fr', 'gmail.com', 'orange.fr'];
const OPENINGS = [
  'Rédige une réponse courte.',
  'Résume cet échange.',
  'Write a polite reply.',
  'Summarise the points below.',
  'Prépare un mail de relance.',
];
const PLAIN = [
  'Le devis est prêt et reste valable trente jours.',
  'La livraison est prévue la semaine prochaine.',
  'The proposal was sent on Friday and covers twelve licences.',
  'Notre équipe reste disponible pour toute question sur le contrat.',
  'Prices rise by 2.5 % in April.',
];

const PERSONAL: readonly Kind[] = [
  {
    type: 'person',
    frames: [
      'M. {} confirme le rendez-vous.',
      'Please ask {} about the refund.',
      'Mme {} valide le devis demain.',
      'Dear {}, thank you for your call.',
    ],
    make: (source) => `${source.pick(GIVEN)} ${source.pick(SURNAMES)}-${source.pick(SURNAMES)}`,
  },
  {
    type: 'email',
    frames: ['Écrire à {} avant midi.', 'Contact : {}.', 'Please send it to {}, thanks.'],
    make: (source) => `${source.token(5).toLowerCase()}.${source.token(6).toLowerCase()}@${source.pick(DOMAINS)}`,
  },
  {
    type: 'phone',
    frames: ['Rappeler le {} avant midi.', 'Call {} please.', 'Tél. {}.', 'Joignable au {} le matin.'],
    make: (source) => `0${source.pick(['6', '7'])} ${source.digits(8).replace(/(..)(?=.)/g, '$1 ')}`,
  },
  {
    type: 'iban',
    frames: ['Virement sur {} sous huit jours.', 'IBAN : {}.', 'Pay to {} please.'],
    make: (source) => frenchIban(source),
  },
  {
    type: 'payment_card',
    frames: ['Carte {} refusée.', 'Card number {} expired.'],
    make: (source) => luhn(`4539${source.digits(11)}`),
  },
  { type: 'nir', frames: ['Numéro de sécurité sociale : {}.', 'Son NIR est {}.'], make: (source) => nir(source) },
  {
    type: 'postal_address',
    frames: ['Elle habite {}.', 'Adresse de livraison : {}.'],
    make: (source) =>
      `${1 + source.below(180)} rue des ${source.pick(['Lilas', 'Tilleuls', 'Acacias'])}, 690${source.digits(2)} Lyon`,
  },
  {
    type: 'date_of_birth',
    frames: ['Né le {} à Lyon.', 'Date de naissance : {}.'],
    make: (source) =>
      `${String(1 + source.below(28)).padStart(2, '0')}/${String(1 + source.below(12)).padStart(2, '0')}/${1940 + source.below(60)}`,
  },
];

const SECRETS: readonly Kind[] = [
  {
    type: 'github_token',
    frames: ['Le jeton {} expire demain.', 'GITHUB_TOKEN={}'],
    make: (source) => `ghp_${source.token(36)}`,
  },
  {
    type: 'aws_access_key',
    frames: ['Clé {} en production.', 'aws_access_key_id = {}'],
    make: (source) => `AKIA${source.token(16).toUpperCase().replace(/[01X]/g, '7')}`,
  },
  {
    type: 'password_assignment',
    frames: ['Le mot de passe est {}', 'DB_PASSWORD={}'],
    make: (source) => `${source.token(10)}#7a`,
  },
  { type: 'stripe_key', frames: ['sk : {}', 'STRIPE_SECRET_KEY={}'], make: (source) => `sk_live_${source.token(24)}` },
];

/** ISO 13616 with the French structure: bank, branch, account, national check digits. */
function frenchIban(source: Source): string {
  const [bank, branch, account] = [source.digits(5), source.digits(5), source.digits(11)];
  const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n);
  const bban = `${bank}${branch}${account}${String(key).padStart(2, '0')}`;
  const check = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(check).padStart(2, '0')}${bban}`.replace(/(.{4})(?=.)/g, '$1 ');
}

function nir(source: Source): string {
  const parts = [
    source.pick(['1', '2']),
    String(40 + source.below(60)),
    String(1 + source.below(12)).padStart(2, '0'),
    '69',
    String(100 + source.below(300)),
    source.digits(3).replace(/^000$/, '001'),
  ];
  const key = 97n - (BigInt(parts.join('')) % 97n);
  return [...parts, String(key).padStart(2, '0')].join(' ');
}

function luhn(body: string): string {
  for (let check = 0; check < 10; check++) {
    const number = `${body}${check}`;
    const sum = [...number].reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === number.length % 2 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return number.replace(/(.{4})(?=.)/g, '$1 ');
  }
  return body;
}
