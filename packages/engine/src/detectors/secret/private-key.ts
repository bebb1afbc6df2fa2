import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { sampleToken } from './sample.ts';

const BEGIN = /-----BEGIN ((?:[A-Z0-9]+ ){0,3})PRIVATE KEY(?: BLOCK)?-----/y;
/** Base64, line ends (also escaped) and the headers of encrypted keys. */
const BODY = /(?:[A-Za-z0-9+/=\s:,.-]|\\[nr]){0,20000}/y;
const SHORTEST_BODY = 60;

const body = sampleToken('base64', 64);
const block = (kind: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n${body}\n-----END ${kind}PRIVATE KEY-----`;

export const privateKey: Detector = {
  id: 'private_key',
  category: 'secret',
  types: ['private_key_pem', 'ssh_private_key'],
  severity: 'critical',
  title: { en: 'Private key', fr: 'Clé privée' },
  covers: {
    en: 'PEM, PGP and OpenSSH private keys, whole or cut. Not certificates, not public keys.',
    fr: 'Clés privées PEM, PGP et OpenSSH, entières ou tronquées. Ni certificats ni clés publiques.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
  prefilter: { keywords: ['-----begin '] },
  match: (view, found) => found.flatMap((hit) => blockAt(view, hit)),
  examples: {
    hit: [
      ...hits('private_key_pem', {
        fr: [`La clé :\n⟦${block('')}⟧`, `⟦${block('RSA ')}⟧ à installer`, `serveur : ⟦${block('EC ')}⟧`],
        en: [`The key:\n⟦${block('')}⟧`, `⟦${block('RSA ')}⟧ to install`, `⟦${block('ENCRYPTED ')}⟧`],
      }),
      ...hits('ssh_private_key', {
        fr: [`ma clé ssh ⟦${block('OPENSSH ')}⟧`, `id_ed25519 :\n⟦${block('OPENSSH ')}⟧\nmerci`],
        en: [`my ssh key ⟦${block('OPENSSH ')}⟧`, `id_ed25519:\n⟦${block('OPENSSH ')}⟧\nthanks`],
      }),
    ],
    miss: misses({
      fr: [
        `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----`,
        `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`,
        'Le fichier commence par -----BEGIN PRIVATE KEY-----',
        '-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----',
        'Ne partagez jamais votre clé privée.',
      ],
      en: [
        `-----BEGIN CERTIFICATE REQUEST-----\n${body}\n-----END CERTIFICATE REQUEST-----`,
        `-----BEGIN PGP PUBLIC KEY BLOCK-----\n${body}\n-----END PGP PUBLIC KEY BLOCK-----`,
        'The file starts with -----BEGIN PRIVATE KEY-----',
        '-----BEGIN OPENSSH PRIVATE KEY-----\n<your key>\n-----END OPENSSH PRIVATE KEY-----',
        'Never share your private key.',
      ],
    }),
  },
};

function blockAt({ text }: View, { start }: Hit): Match[] {
  BEGIN.lastIndex = start;
  const begin = BEGIN.exec(text);
  if (!begin) return [];
  const afterBegin = start + begin[0].length;
  BODY.lastIndex = afterBegin;
  const bodyText = BODY.exec(text)?.[0] ?? '';
  const endMark = bodyText.indexOf('-----END');
  const key = endMark < 0 ? bodyText.trimEnd() : bodyText.slice(0, endMark);
  if (key.replace(/[^A-Za-z0-9+/]/g, '').length < SHORTEST_BODY) return [];
  const closing =
    endMark < 0 ? '' : (/^-----END [A-Z0-9 ]{1,40}-----/.exec(text.slice(afterBegin + endMark))?.[0] ?? '');
  const type = begin[1]?.startsWith('OPENSSH') ? 'ssh_private_key' : 'private_key_pem';
  return [
    { type, start, end: afterBegin + key.length + closing.length, confidence: 0.99, evidence: ['private key block'] },
  ];
}
