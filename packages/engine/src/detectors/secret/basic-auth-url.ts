import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { View } from '../../scan/view.ts';
import { isPlaceholder } from './placeholder.ts';

/** A password may hold an @; a database may have several hosts. */
const CREDENTIALS =
  /:\/\/([^\s:@/"'<>]{0,80}):([^\s/"'<>]{2,120})@([A-Za-z0-9[][A-Za-z0-9.,:\]-]{0,200})(?:[/?][^\s"'<>`)\]}]{0,300})?/y;
const NOT_A_PASSWORD = /^(?:password|passwd|pass|pwd|secret|motdepasse|mdp|mot-de-passe|token|user|pw|x+|\.+|\*+)$/i;

export const basicAuthUrl: Detector = {
  id: 'basic_auth_url',
  category: 'secret',
  types: ['basic_auth_url'],
  severity: 'critical',
  title: { en: 'URL with credentials', fr: 'URL avec identifiants' },
  covers: {
    en: 'Addresses that carry a user name and password, of databases and web services.',
    fr: 'Adresses qui portent un identifiant et un mot de passe, de bases de données ou de services web.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.5.17'],
  prefilter: { keywords: ['://'] },
  match: ({ text }: View, found): Match[] =>
    found.flatMap(({ start: colon }) => {
      let start = colon;
      while (start > 0 && colon - start < 24 && /[A-Za-z0-9+.-]/.test(text.charAt(start - 1))) start--;
      CREDENTIALS.lastIndex = colon;
      const match = CREDENTIALS.exec(text);
      const [whole = '', user = '', password = '', host = ''] = match ?? [];
      if (start === colon || !match || isSample(user, password, host)) return [];
      const end = colon + whole.replace(/[.,;:!?]{1,4}$/, '').length;
      return [{ type: 'basic_auth_url', start, end, confidence: 0.95, evidence: ['user and password in a URL'] }];
    }),
  examples: {
    hit: hits('basic_auth_url', {
      fr: [
        'La base : ⟦postgres://crm:Zk8vQ2mLp4@db.interne.fr:5432/prod⟧',
        'clone ⟦https://julien:gT7kPq92xLm@git.societe.fr/crm.git⟧ puis build',
        'DATABASE_URL=⟦mysql://root:S3cur1tePlus@10.0.0.5/app⟧',
        'redis : ⟦redis://:qW8rTz51Lk@cache.interne:6379/0⟧.',
        'ouvre ⟦ftp://depot:Hn4-Lavande@ftp.client.fr/factures⟧',
      ],
      en: [
        'Use ⟦postgres://crm:Zk8vQ2mLp4@db.internal.corp:5432/prod⟧',
        'clone ⟦https://peter:gT7kPq92xLm@git.northwind.co.uk/crm.git⟧ first',
        'MONGO=⟦mongodb+srv://app:Rt5wQz81pd@cluster0.ab1cd.mongodb.net/crm⟧',
        'amqp: ⟦amqp://worker:Uk7-Lantern@mq.internal:5672⟧',
        'open ⟦ftp://drop:Hn4-Lavender@ftp.client.com/invoices⟧.',
      ],
    }),
    miss: misses({
      fr: [
        'postgres://user:password@localhost/db',
        'https://<login>:<motdepasse>@exemple.fr',
        'https://www.societe.fr:8443/contact?mail=a@b.fr',
        'postgres://${USER}:${PASS}@db/prod',
        'mailto:julien@free.fr',
      ],
      en: [
        'postgres://user:pass@localhost/db',
        'https://{{user}}:{{password}}@host/path',
        'https://northwind.com:8443/team?from=jane@northwind.com',
        'mysql://root:$DB_PASSWORD@db/app',
        'See https://docs.northwind.com/@jane:profile',
      ],
    }),
  },
};

/** `user:password@`, and the `postgres:postgres@localhost` of every developer's machine. */
function isSample(user: string, password: string, host: string): boolean {
  if (NOT_A_PASSWORD.test(password) || (password.length >= 4 && isPlaceholder(password))) return true;
  return user === password && /^(?:localhost|127\.|0\.0\.0\.0|db|database|postgres|mysql|redis|host)\b/.test(host);
}
