import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { sampleToken } from './sample.ts';

const BEGIN = /-----BEGIN ((?:[A-Z0-9]{1,12} ){0,3})PRIVATE KEY(?: BLOCK)?-----/y;
/** Base64, line ends (also escaped) and the headers of encrypted keys. */
const BODY = /(?:[A-Za-z0-9+/=\s:,.()@"'-]|\\[nrt]){0,20000}/y;
const END = /^-----END [A-Z0-9 ]{1,40}-----/;
const SHORTEST_BODY = 60;

const body = sampleToken('base64', 64);
const block = (kind: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n${body}\n-----END ${kind}PRIVATE KEY-----`;
const oneLine = (kind: string) => block(kind).replaceAll('\n', '\\n');

export const privateKey: Detector = {
  id: 'private_key',
  category: 'secret',
  types: ['private_key_pem', 'ssh_private_key'],
  severity: 'critical',
  title: { en: 'Private key', fr: 'Clé privée' },
  covers: {
    en: 'PEM, PGP and OpenSSH private keys, whole or cut, also on one line. Not certificates, not public keys.',
    fr: 'Clés privées PEM, PGP et OpenSSH, entières ou tronquées, aussi sur une ligne. Ni certificats ni clés publiques.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
  prefilter: { keywords: ['-----begin '] },
  match: (view, found) => [...blocks(view, found)],
  examples: {
    hit: [
      ...hits('private_key_pem', {
        fr: [`La clé :\n⟦${block('')}⟧`, `⟦${block('RSA ')}⟧ à installer`, `"private_key": "⟦${oneLine('')}⟧\\n"`],
        en: [`The key:\n⟦${block('')}⟧`, `⟦${block('RSA ')}⟧ to install`, `"private_key": "⟦${oneLine('')}⟧\\n"`],
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

function* blocks({ text }: View, found: readonly Hit[]): Generator<Match> {
  // A block that was read, key or not, is not read again: it may hold thousands of further beginnings.
  let done = 0;
  for (const { start } of found) {
    if (start < done) continue;
    BEGIN.lastIndex = start;
    const begin = BEGIN.exec(text);
    if (!begin) continue;
    const from = start + begin[0].length;
    BODY.lastIndex = from;
    const read = BODY.exec(text)?.[0] ?? '';
    const mark = read.indexOf('-----');
    const key = mark < 0 ? withoutProse(read) : read.slice(0, mark);
    done = from + key.length;
    if (letters(key) < SHORTEST_BODY) continue;
    const closing = mark < 0 ? '' : (END.exec(text.slice(done, done + 60))?.[0] ?? '');
    done += closing.length;
    const type = begin[1]?.startsWith('OPENSSH') ? 'ssh_private_key' : 'private_key_pem';
    yield { type, start, end: done, confidence: 0.99, evidence: ['private key block'] };
  }
}

/** A cut key ends with its last long line; words behind it are not part of it. */
function withoutProse(read: string): string {
  const kept = /^[\s\S]*[A-Za-z0-9+/=]{24}/.exec(read)?.[0] ?? '';
  return kept + (/^[A-Za-z0-9+/=]+/.exec(read.slice(kept.length))?.[0] ?? '');
}

function letters(key: string): number {
  return key.replace(/[^A-Za-z0-9+/]/g, '').length;
}
