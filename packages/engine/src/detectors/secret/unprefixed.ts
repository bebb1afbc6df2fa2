import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { sampleToken } from './sample.ts';
import { valuesAfter, type Expected } from './value-near.ts';

const UUID = /(?<![\w-])[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}(?![\w-])/g;
const BASE64_40 = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;
const BASE64_88 = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g;
const MAILCHIMP = /^-us\d{1,2}(?!\w)/;
const MAILCHIMP_LEAD = /(?<!\w)[a-f0-9]{32}$/;

interface Named extends Expected {
  /** Plain; what announces the value. */
  readonly names: readonly string[];
}

const base = { reach: 80, confidence: 0.92 };
const NAMED: readonly Named[] = [
  {
    ...base, type: 'aws_secret_key', value: BASE64_40, entropy: 4, reach: 120,
    names: ['aws_secret', 'secret_access_key', 'secretaccesskey', 'secretkey', 'secret_key', 'secret access key', 'aws secret', 'secret aws', 'cle secrete', 'secret key', 'akia', 'asia'],
  },
  {
    ...base, type: 'mistral_key', value: /(?<![\w-])(?=[A-Za-z]{0,31}\d)(?=[A-Z0-9]{0,31}[a-z])[A-Za-z0-9]{32}(?![\w-])/g, entropy: 3.4,
    names: ['mistral_api_key', 'mistral api key', 'mistral key', 'cle mistral', 'cle api mistral', 'mistral'],
  },
  // The SIDs of the account (AC…) and of an API key (SK…) are identifiers; only what belongs to them opens anything.
  {
    ...base, type: 'twilio', value: /(?<![\w-])(?!(?:AC|SK)[a-f0-9]{30})(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}(?![\w-])/g, entropy: 3.4, reach: 60,
    names: ['twilio_api_key_secret', 'twilio_api_secret', 'twilio api key secret', 'twilio api secret', 'twilio_secret', 'secret twilio'],
  },
  { ...base, type: 'twilio', value: /(?<![\w-])[a-f0-9]{32}(?![\w-])/g, entropy: 3, names: ['twilio_auth_token', 'twilio auth token', 'twilio'] },
  { ...base, type: 'azure_storage_key', value: BASE64_88, entropy: 4.5, names: ['azure', 'storage', 'stockage', 'cosmos', 'blob'] },
  { ...base, type: 'heroku_key', value: UUID, entropy: 3, reach: 40, names: ['heroku_api_key', 'heroku api key', 'cle heroku', 'cle api heroku', 'jeton heroku', 'heroku token'] },
  { ...base, type: 'scaleway_key', value: UUID, entropy: 3, reach: 40, names: ['scw_secret_key', 'scaleway secret', 'cle secrete scaleway', 'cle scaleway', 'cle api scaleway', 'scaleway api key'] },
  { ...base, type: 'snyk_token', value: UUID, entropy: 3, reach: 40, names: ['snyk_token', 'snyk token', 'snyk api token', 'jeton snyk', 'cle snyk'] },
  { ...base, type: 'postmark_token', value: UUID, entropy: 3, reach: 40, names: ['postmark_api_token', 'postmark_server_token', 'postmark token', 'postmark server token', 'x-postmark-server-token', 'jeton postmark', 'cle postmark'] },
  {
    ...base, type: 'ovh_key', value: /(?<![\w-])(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}(?![\w-])/g, entropy: 3.4, reach: 60,
    names: ['ovh_application_secret', 'ovh_consumer_key', 'ovh application secret', 'ovh consumer key', 'ovh'],
  },
]; // prettier-ignore

const aws = sampleToken('base64', 40);
const mistral = sampleToken('alnum', 32);
const twilio = sampleToken('hex', 32);
const storage = `${sampleToken('base64', 86)}==`;
const uuid = [8, 4, 4, 4, 12].map((length) => sampleToken('hex', length, length)).join('-');

/** Vendor keys that carry no prefix: only the name next to them tells what they are. */
export const unprefixedKeys: Detector = {
  id: 'unprefixed_keys',
  category: 'secret',
  types: [...new Set(NAMED.map(({ type }) => type)), 'mailchimp_key'],
  severity: 'critical',
  title: { en: 'Vendor keys without a prefix', fr: 'Clés de fournisseurs sans préfixe' },
  covers: {
    en: 'AWS secret keys, Mistral and OVH keys, Twilio tokens, Azure storage keys, Mailchimp, Heroku, Scaleway, Snyk and Postmark keys, next to the name that announces them.',
    fr: 'Clés secrètes AWS, clés Mistral et OVH, jetons Twilio, clés de stockage Azure, clés Mailchimp, Heroku, Scaleway, Snyk et Postmark, près du nom qui les annonce.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
  prefilter: { keywords: [...new Set(NAMED.flatMap(({ names }) => names)), '-us'] },
  match: (view, found) => [
    ...NAMED.flatMap((named) =>
      valuesAfter(
        view,
        found.filter((hit) => named.names.includes(hit.keyword)),
        named,
      ),
    ),
    ...mailchimpKeys(view, found),
  ],
  examples: {
    hit: [
      ...hits('aws_secret_key', {
        fr: [`aws_secret_access_key = ⟦${aws}⟧`, `La clé secrète AWS est ⟦${aws}⟧`],
        en: [`AWS_SECRET_ACCESS_KEY="⟦${aws}⟧"`, `the secret access key is ⟦${aws}⟧`],
      }),
      ...hits('mistral_key', { fr: [`clé Mistral : ⟦${mistral}⟧`], en: [`MISTRAL_API_KEY=⟦${mistral}⟧`] }),
      ...hits('twilio', { fr: [`Jeton Twilio ⟦${twilio}⟧`], en: [`TWILIO_AUTH_TOKEN=⟦${twilio}⟧`] }),
      ...hits('azure_storage_key', { fr: [`clé du stockage Azure : ⟦${storage}⟧`], en: [`Azure key ⟦${storage}⟧`] }),
      ...hits('heroku_key', { fr: [`clé Heroku ⟦${uuid}⟧`], en: [`HEROKU_API_KEY=⟦${uuid}⟧`] }),
      ...hits('scaleway_key', { fr: [`clé Scaleway : ⟦${uuid}⟧`], en: [`SCW_SECRET_KEY=⟦${uuid}⟧`] }),
      ...hits('snyk_token', { fr: [`jeton Snyk ⟦${uuid}⟧`], en: [`SNYK_TOKEN=⟦${uuid}⟧`] }),
      ...hits('postmark_token', { fr: [`jeton Postmark : ⟦${uuid}⟧`], en: [`POSTMARK_API_TOKEN=⟦${uuid}⟧`] }),
      ...hits('ovh_key', { fr: [`clé OVH : ⟦${mistral}⟧`], en: [`OVH_CONSUMER_KEY=⟦${mistral}⟧`] }),
      ...hits('mailchimp_key', { fr: [`Mailchimp : ⟦${twilio}-us14⟧`], en: [`mailchimp key ⟦${twilio}-us6⟧`] }),
    ],
    miss: misses({
      fr: [
        'aws_secret_access_key = <votre clé>',
        'Le mistral souffle fort à Marseille cette semaine.',
        'Mistral : wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        'La clé secrète AWS est dans le coffre.',
        'Nous payons Twilio chaque mois.',
        `SID du compte Twilio : AC${twilio}`,
      ],
      en: [
        'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        'aws_secret_access_key = ${AWS_SECRET}',
        'Mistral released a model.',
        'Rotate the secret access key every 90 days.',
        'Twilio sends our text messages.',
        `TWILIO_API_KEY_SID=SK${twilio}`,
      ],
    }),
  },
};

function mailchimpKeys({ text }: View, found: readonly Hit[]): Match[] {
  return found.flatMap(({ keyword, start: dash }): Match[] => {
    if (keyword !== '-us') return [];
    const region = MAILCHIMP.exec(text.slice(dash, dash + 7))?.[0];
    const key = MAILCHIMP_LEAD.exec(text.slice(Math.max(0, dash - 33), dash))?.[0];
    if (!region || !key) return [];
    const [start, end] = [dash - key.length, dash + region.length];
    return [{ type: 'mailchimp_key', start, end, confidence: 0.95, evidence: ['form of a Mailchimp key'] }];
  });
}
