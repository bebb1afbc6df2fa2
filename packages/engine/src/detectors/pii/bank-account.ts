import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';

/** Bank 5, branch 5, account 11, key 2; with or without their labels. */
const RIB =
  /(?<!\w)(\d{5})[ \-|/]{0,3}(?:(?:code )?guichet ?:? ?)?(\d{5})[ \-|/,]{0,3}(?:(?:n[o°]\.? ?(?:de )?)?compte ?:? ?)?([0-9a-z]{11})[ \-|/,]{0,3}(?:cle(?: rib)? ?:? ?)?(\d{2})(?!\w)/g;
const SORT_CODE = /(?<![\w-])\d{2}[- ]?\d{2}[- ]?\d{2}(?![\w-])/g;
const BRITISH_ACCOUNT = /^[^\d]{0,40}(?<!\d)(\d{8}|\d{4} \d{4})(?!\d)/;
const ROUTING = /(?<!\w)\d{9}(?!\w)/g;
const AMERICAN_ACCOUNT = /^[^\d]{0,40}(?<!\d)(\d{6,17})(?!\d)/;

const AHEAD = 90;

export const bankAccount: Detector = {
  id: 'bank_account',
  category: 'pii',
  types: ['bank_account'],
  severity: 'high',
  title: { en: 'Bank account', fr: 'Compte bancaire' },
  covers: {
    en: 'French RIB with a valid key, British sort code with account number, American routing number with account number. A BIC alone is not one.',
    fr: 'RIB avec une clé valide, sort code britannique avec numéro de compte, routing number américain avec compte. Un BIC seul n’en est pas un.',
  },
  legalBasis: ['RGPD Art. 4(1)', 'RGPD Art. 32'],
  prefilter: {
    words: ['rib', 'banque', 'guichet', 'compte', 'cle', 'sort code', 'sort-code', 'routing', 'aba', 'account', 'bank'],
    shape: 'digit',
  },
  match: (view, keywordHits) => [...ribs(view), ...labelled(view, keywordHits)],
  examples: {
    hit: hits('bank_account', {
      fr: [
        'RIB : ⟦30006 00001 12345678901 89⟧',
        'mon rib ⟦30006000011234567890189⟧ merci',
        'Code banque ⟦30006 code guichet 00001 compte 12345678901 clé 89⟧',
        'compte ⟦20041 01005 0500013M026 06⟧',
        'Banque : ⟦30006-00001-12345678901-89⟧',
      ],
      en: [
        'Sort code ⟦60-16-13, account 31926819⟧',
        'sort code: ⟦20-00-00 account number: 55779911⟧',
        'Account ⟦55779911, sort code 20-00-00⟧',
        'Routing number ⟦021000021, account 123456789012⟧',
        'Pay bank sort code ⟦601613 a/c 31926819⟧',
        'French bank account ⟦30006 00001 12345678901 89⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Le BIC de la banque est BNPAFRPPXXX.',
        'RIB faux : 30006 00001 12345678901 88',
        'Compte rendu du 12/03/2024 en banque',
        'Envoyez votre RIB par courrier.',
        'compte client 445566, dossier 30006',
      ],
      en: [
        'Our bank uses BIC NWBKGB2L.',
        'The sort code has six digits.',
        'Customer account 31926819 was renewed.',
        'Routing of ticket 021000021 failed.',
        'Bank holiday on 26-12-24',
      ],
    }),
  },
};

function* ribs({ plain }: View): Generator<Match> {
  for (const { 0: written, index: start, 1: bank = '', 2: branch = '', 3: account = '', 4: key = '' } of plain.matchAll(
    RIB,
  )) {
    if (!hasValidKey(bank, branch, account, key)) continue;
    yield found(start, start + written.length, `${bank}${branch}${account}${key}`, 'valid RIB key');
  }
}

/** 97 − (89·bank + 15·branch + 3·account) mod 97, letters counted as A=1 … I=9, J=1 … R=9, S=2 … Z=9. */
function hasValidKey(bank: string, branch: string, account: string, key: string): boolean {
  const digits = account.replace(/[a-z]/g, (letter) => {
    const rank = letter.charCodeAt(0) - 97;
    return String(rank < 18 ? (rank % 9) + 1 : rank - 16);
  });
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits);
  return 97 - (sum % 97) === Number(key);
}

function* labelled({ plain }: View, keywordHits: readonly Hit[]): Generator<Match> {
  for (const { keyword, end } of keywordHits) {
    const british = keyword.startsWith('sort');
    if (!british && keyword !== 'routing' && keyword !== 'aba') continue;
    const window = plain.slice(end, end + AHEAD);
    const first = window.matchAll(british ? SORT_CODE : ROUTING).next().value;
    if (!first || first.index > 20) continue;
    const rest = window.slice(first.index + first[0].length);
    const account = (british ? BRITISH_ACCOUNT : AMERICAN_ACCOUNT).exec(rest)?.[0];
    if (!account) {
      const reversed = british ? accountBefore(plain, end) : undefined;
      const stop = end + first.index + first[0].length;
      if (reversed !== undefined)
        yield found(reversed, stop, plain.slice(reversed, stop).replace(/[^\d]/g, ''), `announced by "${keyword}"`);
      continue;
    }
    const start = end + first.index;
    const stop = start + first[0].length + account.length;
    yield found(start, stop, plain.slice(start, stop).replace(/[^\d]/g, ''), `announced by "${keyword}"`);
  }
}

/** "account 55779911, sort code 20-00-00" */
function accountBefore(plain: string, end: number): number | undefined {
  const from = Math.max(0, end - 44);
  const account = /(?<!\d)\d{8}(?!\d)[^\d\n]{1,30}$/.exec(plain.slice(from, end));
  return account ? from + account.index : undefined;
}

function found(start: number, end: number, value: string, evidence: string): Match {
  return { type: 'bank_account', start, end, confidence: 0.92, evidence: [evidence], value };
}
