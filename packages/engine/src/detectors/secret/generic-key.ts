import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { before } from '../../scan/around.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { entropyOf, isPlaceholder } from './placeholder.ts';
import { sampleToken } from './sample.ts';

const NAMES = [
  'api key', 'api_key', 'apikey', 'api-key', 'api secret', 'api_secret', 'api token', 'api_token', 'access key', 'access_key', 'access token', 'access_token',
  'secret key', 'secret_key', 'secretkey', 'client secret', 'client_secret', 'clientsecret', 'auth token', 'auth_token', 'token', 'secret', 'bearer',
  'refresh_token', 'private_token', 'signing_key', 'encryption_key', 'webhook_secret', 'cle api', "cle d'api", 'cle secrete', 'cle privee', "cle d'acces",
  'jeton', 'cle de chiffrement', 'cle de licence api', 'credential', 'x-api-key', 'authorization', 'cle',
]; // prettier-ignore
const CONNECTOR =
  /^["'`]{0,2}(?: ?\([^)\n]{0,30}\))?(?:(?: ?(?:du|de la|de l'|des|de|d'|pour|for|of|to|sur|on|in|value|key|secret|token|api) ?[^\n.:;=!?"]{0,40}?)?(?: ?(?::=|=>|->|[:=])|,? (?:is|est|c'est|it's|was|sera|was set to|bearer|basic|token))| (?=[a-z0-9_+/=~-]{16}))[ \t]?(?:bearer |basic |token )?["'`«]? ?/;
const VALUE = /^[A-Za-z0-9_+/=.~-]{16,200}/;
const NOT_SECRET =
  /\b(?:public\w*|publishable|publique|site|client[ _-]?id|sha(?:-?\d+)?|md5|checksum|hash\w*|commit|empreinte|fingerprint|digest|uuid|guid|next|page|csrf|design|id)[ _-]{0,2}(?:api[ _-]?)?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ENOUGH_ENTROPY = 3.2;

const key = (seed: number, length = 32) => sampleToken('alnum', length, seed);

export const genericKey: Detector = {
  id: 'generic_api_key',
  category: 'secret',
  types: ['generic_api_key'],
  severity: 'critical',
  title: { en: 'Key or token of any service', fr: 'Clé ou jeton d’un service quelconque' },
  covers: {
    en: 'Random values next to words such as API key, token or secret. Not UUIDs, hashes, publishable keys or samples.',
    fr: 'Valeurs aléatoires près de mots comme clé d’API, jeton ou secret. Ni UUID, ni empreintes, ni clés publiables, ni exemples.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
  prefilter: {
    keywords: [
      'api_key',
      'apikey',
      'api-key',
      'secret_key',
      'secretkey',
      'client_secret',
      '_token',
      '_secret',
      'access_key',
      '_key',
    ],
    words: NAMES,
  },
  match: (view, found) => [...valuesAfterNames(view, found)],
  examples: {
    hit: hits('generic_api_key', {
      fr: [
        `Clé API : ⟦${key(1)}⟧`, `Le jeton d’accès est ⟦${key(2)}⟧`, `client_secret=⟦${key(3, 40)}⟧`,
        `la clé d'API de production c'est ⟦${key(4, 24)}⟧ merci`, `Authorization: Bearer ⟦${key(5, 48)}⟧`,
      ],
      en: [
        `API key: ⟦${key(6)}⟧`, `The access token is ⟦${key(7)}⟧`, `"client_secret": "⟦${key(8, 40)}⟧"`,
        `x-api-key: ⟦${key(9, 24)}⟧`, `WEATHER_API_KEY=⟦${sampleToken('hex', 32, 9)}⟧`,
      ],
    }), // prettier-ignore
    miss: misses({
      fr: [
        'Clé API : <votre clé>', 'Le jeton est 123e4567-e89b-12d3-a456-426614174000', 'Votre clé API se trouve dans les réglages.',
        'clé publique : 9f86d081884c7d659a2feaa0c55ad015', 'Le secret de la réussite est la persévérance-et-la-patience',
      ],
      en: [
        'API key: YOUR_API_KEY_GOES_HERE_NOW', 'token id 123e4567-e89b-12d3-a456-426614174000', 'The token limit is 4096 per request.',
        'api_key = os.environ["WEATHER_API_KEY"]', 'secret = config.get_secret_from_vault_path',
      ],
    }), // prettier-ignore
  },
};

function* valuesAfterNames(view: View, found: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const { start, end, keyword } of found) {
    if (start < done || before(view.plain, start, 16, NOT_SECRET)) continue;
    const connector = CONNECTOR.exec(view.plain.slice(end, end + 110))?.[0] ?? '';
    if (connector === '') continue;
    const from = end + connector.length;
    const value = VALUE.exec(view.text.slice(from, from + 201))?.[0].replace(/[.,;=]+$/, (tail) =>
      tail.startsWith('=') ? tail : '',
    );
    if (!value || !isRandom(value)) continue;
    done = from + value.length;
    yield {
      type: 'generic_api_key',
      start: from,
      end: done,
      confidence: 0.85,
      evidence: [`announced by "${keyword}"`, 'random'],
      value,
    };
  }
}

function isRandom(value: string): boolean {
  if (value.length < 16 || UUID.test(value) || isPlaceholder(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  if (digits === 0 || digits === value.length || !/[A-Za-z]/.test(value)) return false;
  // Words joined by dots, dashes or underscores are names of things.
  const longest = Math.max(...value.split(/[_.\-/]/).map((piece) => piece.length));
  return longest >= 12 && entropyOf(value) >= ENOUGH_ENTROPY;
}
