import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { View } from '../../scan/view.ts';
import { sampleToken } from './sample.ts';

const TOKEN = /eyJ[\w-]{8,2000}\.[\w-]{8,8000}\.[\w-]{10,2000}(?![\w-])/y;
/** The payload of the sample on jwt.io, copied into a thousand tutorials. */
const TUTORIAL = '.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (user: string) =>
  `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: user, exp: 1900000000 })}.${sampleToken('alnum', 43)}`;

export const jwt: Detector = {
  id: 'jwt',
  category: 'secret',
  types: ['jwt'],
  severity: 'critical',
  title: { en: 'JSON Web Token', fr: 'Jeton JWT' },
  covers: {
    en: 'Signed tokens whose header can be read. Not the tutorial sample.',
    fr: 'Jetons signés dont l’en-tête se lit. Pas l’exemple des tutoriels.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.8.24'],
  prefilter: { keywords: ['eyj'] },
  match: ({ text }: View, found): Match[] =>
    found.flatMap(({ start }) => {
      if (/[\w.-]/.test(text.charAt(start - 1))) return [];
      TOKEN.lastIndex = start;
      const value = TOKEN.exec(text)?.[0];
      if (!value || value.includes(TUTORIAL) || !hasReadableHeader(value)) return [];
      return [{ type: 'jwt', start, end: start + value.length, confidence: 0.97, evidence: ['signed token'], value }];
    }),
  examples: {
    hit: hits('jwt', {
      fr: [
        `Jeton : ⟦${token('u-81')}⟧`, `Authorization: Bearer ⟦${token('u-82')}⟧`, `voici "⟦${token('u-83')}⟧"`,
        `cookie=⟦${token('u-84')}⟧; path=/`, `⟦${token('u-85')}⟧ expire demain`,
      ],
      en: [
        `Token: ⟦${token('u-91')}⟧`, `authorization: bearer ⟦${token('u-92')}⟧`, `here is "⟦${token('u-93')}⟧"`,
        `session=⟦${token('u-94')}⟧; path=/`, `⟦${token('u-95')}⟧ expires tomorrow`,
      ],
    }), // prettier-ignore
    miss: misses({
      fr: [
        'Un JWT a trois parties : en-tête.charge.signature',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
        'La chaîne eyJ est du base64.',
        'Authorization: Bearer <jeton>',
        'Le jeton expire après une heure.',
      ],
      en: [
        'A JWT has three parts: header.payload.signature',
        'eyJhbGciOiJub25l.{{payload}}.{{signature}}',
        'eyJ is how base64 of a brace begins.',
        'Authorization: Bearer $TOKEN',
        'The token expires after an hour.',
      ],
    }),
  },
};

function hasReadableHeader(value: string): boolean {
  const header = Buffer.from(value.slice(0, value.indexOf('.')), 'base64url').toString('utf8');
  return header.startsWith('{') && /"(?:alg|enc|typ)"/.test(header);
}
