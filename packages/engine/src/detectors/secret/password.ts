import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { statedBefore } from './password/before-name.ts';
import { COMMANDS, passwordInCommand } from './password/command.ts';
import { passwordsBelow } from './password/column.ts';
import { pairAfter } from './password/pair.ts';
import { continuedAfter } from './password/continued.ts';
import { passphraseAfter } from './password/phrase.ts';
import { statedAfter } from './password/stated.ts';

const NAMES = [
  'mot de passe', 'mots de passe', 'mdp', 'motdepasse', 'mot_de_passe', 'password', 'passwd', 'passphrase', 'passcode', 'pwd', 'pass', 'pw', 'psw', 'ouvrir le zip', "ouvrir l'archive", 'ouvrir le pdf', 'open the zip', 'open the archive', 'unlock the zip', 'unlock the pdf', 'open the pdf',
  'phrase secrete', "code d'acces", 'code wifi', 'cle wifi', 'wifi key', 'phrase de passe', 'code du wifi', 'cle du wifi', 'wi-fi key', 'cle wpa', 'cle wpa2', 'wifi code', 'wi-fi code', 'wpa key', 'code wi-fi', 'cle wi-fi',
  'code admin', 'code administrateur', 'admin code', 'code du coffre', 'code coffre', 'code alarme', "code de l'alarme", 'alarm code', 'safe code', 'code de deverrouillage', 'unlock code', 'code de session',
]; // prettier-ignore
const PIECES = ['password', 'passwd', 'passphrase', 'motdepasse', 'mot_de_passe', 'userpass', 'dbpass', 'pgpass'];
const PAIRS = new Set([
  'identifiants', 'identifiant', 'login', 'logins', 'credentials', 'creds', 'acces', 'connexion', 'log in', 'codes', 'connecte-toi', 'connectez-vous', 'log in as',
  'login with', 'sign in with', 'log in with', 'user', 'utilisateur', 'username', 'compte', 'account', 'se connecter', 'to connect', 'to log in', 'connectes',
]); // prettier-ignore

export const password: Detector = {
  id: 'password_assignment',
  category: 'secret',
  types: ['password_assignment'],
  severity: 'critical',
  title: { en: 'Password in a sentence', fr: 'Mot de passe dans une phrase' },
  covers: {
    en: 'Passwords stated in sentences, settings, commands or "login / password" pairs. Not rules about passwords, placeholders, hashes or references to a variable.',
    fr: 'Mots de passe énoncés dans une phrase, un réglage, une commande ou un couple « identifiant / mot de passe ». Ni règles sur les mots de passe, ni gabarits, ni empreintes, ni variables.',
  },
  legalBasis: ['RGPD Art. 32', 'ISO 27001 A.5.17'],
  prefilter: { keywords: PIECES, words: [...NAMES, ...PAIRS, ...COMMANDS] },
  match: (view, found) => [...stated(view, found)],
  examples: {
    hit: hits('password_assignment', {
      fr: [
        'mot de passe : ⟦Tr0ub4dor&Perle⟧',
        "Le mdp du serveur c'est ⟦Gr3nouille!Bleue42⟧, connecte-toi",
        'Mon mot de passe est "⟦soleil d ete 2024⟧".',
        'mdp ⟦Azerty123!⟧',
        'Identifiants : admin / ⟦Vk9#lampe⟧',
        'Le mot de passe pour le wifi est ⟦Cafe-Noisette-31⟧',
        "Pour le wifi, le mot de passe c'est ⟦tournesol⟧.",
        'Mets ⟦Perruche_88⟧ comme mot de passe provisoire.',
        'mdp : ⟦/Lampe#74+vent⟧',
        'hôte;compte;mdp\nsrv1;root;⟦Lampe!42x⟧',
        'pour ouvrir le zip c’est ⟦bretzel866⟧',
      ],
      en: [
        'password: ⟦Blue-Kettle-9931⟧',
        'The password for the staging server is ⟦hunter2!x⟧',
        'DB_PASSWORD=⟦qP4zL8vN2k⟧',
        '{"password": "⟦Winter#2024⟧"}',
        'login: jane password: ⟦S3renity!now⟧',
        'Her passcode is "⟦moonlight99⟧", keep it.',
        'Use ⟦heron-42-lamp⟧ as the password for the router.',
        'curl -u deploy:⟦Lk8-pelican⟧ https://build.northwind.net',
        "mysqli_connect('localhost', 'web', '⟦Tarn_Fell88⟧', 'crm')",
        'requirepass ⟦redis-8842-x⟧',
        'password: ⟦/k1QeMs+Dgt8!a⟧',
        'Wi-Fi passphrase: ⟦toast and marmalade 2026⟧',
        'till,user,password\ntill-3,cashier,⟦Tuppence88⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Le mot de passe doit contenir 12 caractères.',
        'Mon mot de passe est expiré, que faire ?',
        'Mot de passe : obligatoire',
        'mot de passe = <à compléter>',
        'Le mot de passe a été changé le 12/03/2024.',
        'Mot de passe oublié ?',
        'Le mot de passe est introuvable.',
      ],
      en: [
        'The password must contain at least 12 characters.',
        'My password is not working.',
        'password: ${DB_PASSWORD}',
        'Password is required.',
        'password: ********',
        'The password is stored in the vault.',
        'const password = getPassword(user)',
        'DATABASE_URL=postgres://user:password@localhost:5432/crm',
        'password: /run/secrets/db_password',
        'The passphrase is printed on the back',
        'user,password,role\nGuest,2 weeks,reader',
      ],
    }),
  },
};

function* stated(view: View, found: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const hit of found) {
    if (hit.start < done) continue;
    const column = passwordsBelow(view, hit);
    if (column.length > 0) {
      yield* column;
      done = column.at(-1)?.end ?? done;
      continue;
    }
    const match = matchOf(view, hit, done);
    if (!match) continue;
    done = Math.max(match.end, hit.end);
    yield match;
    for (const next of continuedAfter(view, match.end, hit.keyword)) {
      done = next.end;
      yield next;
    }
  }
}

function matchOf(view: View, hit: Hit, done: number): Match | undefined {
  if (COMMANDS.includes(hit.keyword)) return passwordInCommand(view, hit);
  if (PAIRS.has(hit.keyword)) return pairAfter(view, hit.end, hit.keyword);
  return passphraseAfter(view, hit) ?? statedAfter(view, hit) ?? statedBefore(view, hit, done);
}
