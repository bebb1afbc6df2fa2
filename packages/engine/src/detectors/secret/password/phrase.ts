import type { Match } from '../../../detector.ts';
import type { Hit } from '../../../scan/keywords.ts';
import type { View } from '../../../scan/view.ts';
import { speaksAbout } from './about.ts';
import { passwordMatch } from './match.ts';

/** Names of passwords that are made of several words. */
const OF_WORDS = new Set(['passphrase', 'phrase de passe', 'phrase secrete', 'code wifi', 'code du wifi', 'cle wifi', 'cle du wifi', 'wifi key', 'wifi code']); // prettier-ignore
const LINK = /^(?: ?(?::|=|->|→)|,? (?:is|est|c'est)) ?/;
/** A passphrase may stand right behind the word. */
const DIRECT = /^ /;
/** Three to seven words without a sign between them, up to the end of the line or sentence. */
const WORDS = /^[a-z0-9'-]{2,20}(?: [a-z0-9'-]{1,20}){2,6}(?=\.?\s*(?:\n|$| \())/;

/** "passphrase: toast and marmalade 2026". */
export function passphraseAfter({ plain }: View, { end, keyword }: Hit): Match | undefined {
  if (!OF_WORDS.has(keyword)) return undefined;
  const behind = plain.slice(end, end + 12);
  const link = (LINK.exec(behind) ?? (keyword === 'passphrase' ? DIRECT.exec(behind) : null))?.[0];
  if (link === undefined) return undefined;
  const start = end + link.length;
  const direct = link === ' ';
  const words = WORDS.exec(plain.slice(start, start + 120))?.[0];
  if (
    words === undefined ||
    (direct &&
      /(?:^| )(?:and|or|et|ou|for|pour|a|an|to|par|by|via|sms|envoyee?|sent|que|qui|that|which)(?: |$)/.test(words)) ||
    words.split(' ').some((word) => ABOUT.has(word)) ||
    speaksAbout(words.split(' ')[0] ?? '')
  )
    return undefined;
  return passwordMatch(start, start + words.length, 0.8, keyword);
}

/** Words of a sentence about a password. */
const ABOUT = new Set(
  'follows follow suit suivra sera of at least than long words word characters mots caracteres needs must is are was must should can be been not est sont doit etre affiche affichee printed written sur on under behind sous derriere chez from ask demander voir see'.split(
    ' ',
  ),
);
