import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { announcedBehind, announcedBefore } from './announced-run.ts';
import { sampleToken } from './sample.ts';

const WORDS = [
  'key', 'keys', 'token', 'tokens', 'secret', 'secrets', 'bearer', 'authorization', 'credential', 'credentials', 'apikey',
  'cle', 'cles', 'clef', 'jeton', 'jetons', 'auth', 'basic', 'cookie', 'session',
]; // prettier-ignore
/** As they stand inside the names of variables. */
const PIECES = [
  'apikey', 'api_key', 'secretkey', 'accesskey', 'authtoken', 'accesstoken', 'apitoken', 'clientsecret', 'privatekey', 'refreshtoken',
  'webhooksecret', 'signingsecret', 'encryptionkey', 'apisecret', '_key', '_token', '_secret', 'sessiontoken', 'secretbase',
]; // prettier-ignore

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
  prefilter: { keywords: PIECES, words: WORDS },
  match: (view, found) => [...valuesNearNames(view, found)],
  examples: {
    hit: hits('generic_api_key', {
      fr: [
        `Clé API : ⟦${key(1)}⟧`, `Le jeton d’accès est ⟦${key(2)}⟧`, `client_secret=⟦${key(3, 40)}⟧`,
        `la clé d'API de production c'est ⟦${key(4, 24)}⟧ merci`, `Authorization: Bearer ⟦${key(5, 48)}⟧`,
        `utilise ⟦${key(11)}⟧ comme clé d'API`, `'api_secret' => '⟦${key(12)}⟧',`,
      ],
      en: [
        `API key: ⟦${key(6)}⟧`, `The access token is ⟦${key(7)}⟧`, `"client_secret": "⟦${key(8, 40)}⟧"`,
        `x-api-key: ⟦${key(9, 24)}⟧`, `WEATHER_API_KEY=⟦${sampleToken('hex', 32, 9)}⟧`,
        `⟦${key(13)}⟧ is the token for staging`, `https://api.weather.net/v1?apikey=⟦${key(14)}⟧&city=Lyon`,
      ],
    }), // prettier-ignore
    miss: misses({
      fr: [
        'Clé API : <votre clé>', 'Le jeton est 123e4567-e89b-12d3-a456-426614174000', 'Votre clé API se trouve dans les réglages.',
        'clé publique : 9f86d081884c7d659a2feaa0c55ad015', 'Le secret de la réussite est la persévérance-et-la-patience',
        'La clé primaire est client_id_2024_region_ouest_v2.', 'Le commit du jeton : 9fceb02d0ae598e95dc970b74767f19372d61af8',
      ],
      en: [
        'API key: YOUR_API_KEY_GOES_HERE_NOW', 'token id 123e4567-e89b-12d3-a456-426614174000',
        'GET /api_keys/123e4567-e89b-12d3-a456-426614174000', 'The token limit is 4096 per request.',
        'api_key = os.environ["WEATHER_API_KEY"]', 'secret = config.get_secret_from_vault_path',
        'The cache key is invoice-2024-0871-lyon-west.', 'key fingerprint SHA256:' + key(15, 43),
      ],
    }), // prettier-ignore
  },
};

function* valuesNearNames(view: View, found: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const hit of found) {
    if (hit.start < done) continue;
    const run = announcedBehind(view, hit) ?? announcedBefore(view, hit, done);
    if (!run) continue;
    done = Math.max(run.end, hit.end);
    const evidence = [`announced by "${hit.keyword}"`, 'random'];
    yield { type: 'generic_api_key', ...run, confidence: 0.85, evidence };
  }
}
