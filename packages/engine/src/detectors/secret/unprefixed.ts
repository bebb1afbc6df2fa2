import type { Detector } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import { sampleToken } from './sample.ts';
import { valuesAfter } from './value-near.ts';

const AWS_NAMES = [
  'aws_secret', 'secret_access_key', 'secretaccesskey', 'aws secret', 'secret access key', 'secret aws', 'cle secrete aws', 'aws_secret_access_key',
]; // prettier-ignore
const MISTRAL_NAMES = [
  'mistral_api_key',
  'mistral api key',
  'mistral key',
  'cle mistral',
  'cle api mistral',
  'mistral',
];
const TWILIO_NAMES = ['twilio_auth_token', 'twilio auth token', 'twilio'];
const MAILCHIMP = /(?<![\w])[a-f0-9]{32}-us\d{1,2}(?!\w)/g;

const aws = sampleToken('base64', 40);
const mistral = sampleToken('alnum', 32);
const twilio = sampleToken('hex', 32);

/** Vendor keys that carry no prefix: only the name next to them tells what they are. */
export const unprefixedKeys: Detector = {
  id: 'unprefixed_keys',
  category: 'secret',
  types: ['aws_secret_key', 'mistral_key', 'twilio', 'mailchimp_key'],
  severity: 'critical',
  title: { en: 'Vendor keys without a prefix', fr: 'Clés de fournisseurs sans préfixe' },
  covers: {
    en: 'AWS secret keys, Mistral keys, Twilio auth tokens and Mailchimp keys, next to the name that announces them.',
    fr: 'Clés secrètes AWS, clés Mistral, jetons Twilio et clés Mailchimp, près du nom qui les annonce.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
  prefilter: { keywords: [...AWS_NAMES, ...MISTRAL_NAMES, ...TWILIO_NAMES, '-us'] },
  match(view, found) {
    const named = (names: readonly string[]) => found.filter((hit) => names.includes(hit.keyword));
    const base = { reach: 80, confidence: 0.92 };
    return [
      ...valuesAfter(view, named(AWS_NAMES), {
        ...base, type: 'aws_secret_key', value: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g, entropy: 4,
      }), // prettier-ignore
      ...valuesAfter(view, named(MISTRAL_NAMES), {
        ...base, type: 'mistral_key', value: /(?<![\w-])(?=[A-Za-z]*\d)(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{32}(?![\w-])/g, entropy: 3.8,
      }), // prettier-ignore
      ...valuesAfter(view, named(TWILIO_NAMES), {
        ...base, type: 'twilio', value: /(?<![\w-])[a-f0-9]{32}(?![\w-])/g, entropy: 3,
      }), // prettier-ignore
      ...[...view.text.matchAll(MAILCHIMP)].map(({ 0: value, index }) => {
        const evidence = ['form of a Mailchimp key'];
        return {
          type: 'mailchimp_key' as const,
          start: index,
          end: index + value.length,
          confidence: 0.95,
          evidence,
          value,
        };
      }),
    ];
  },
  examples: {
    hit: [
      ...hits('aws_secret_key', {
        fr: [`aws_secret_access_key = ⟦${aws}⟧`, `La clé secrète AWS est ⟦${aws}⟧`],
        en: [`AWS_SECRET_ACCESS_KEY="⟦${aws}⟧"`, `the secret access key is ⟦${aws}⟧`],
      }),
      ...hits('mistral_key', { fr: [`clé Mistral : ⟦${mistral}⟧`], en: [`MISTRAL_API_KEY=⟦${mistral}⟧`] }),
      ...hits('twilio', { fr: [`Jeton Twilio ⟦${twilio}⟧`], en: [`TWILIO_AUTH_TOKEN=⟦${twilio}⟧`] }),
      ...hits('mailchimp_key', { fr: [`Mailchimp : ⟦${twilio}-us14⟧`], en: [`mailchimp key ⟦${twilio}-us6⟧`] }),
    ],
    miss: misses({
      fr: [
        'aws_secret_access_key = <votre clé>',
        'Le mistral souffle fort à Marseille cette semaine.',
        'Mistral : wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        'La clé secrète AWS est dans le coffre.',
        'Nous payons Twilio chaque mois.',
      ],
      en: [
        'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        'aws_secret_access_key = ${AWS_SECRET}',
        'Mistral released a model.',
        'Rotate the secret access key every 90 days.',
        'Twilio sends our text messages.',
      ],
    }),
  },
};
