import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { View } from '../../scan/view.ts';
import { americanAccounts } from './bank-account/american.ts';
import { accountsInColumns, britishAccounts } from './bank-account/british.ts';
import { foreignAccounts } from './bank-account/foreign.ts';
import { ribs } from './bank-account/rib.ts';

export const bankAccount: Detector = {
  id: 'bank_account',
  category: 'pii',
  types: ['bank_account'],
  severity: 'high',
  title: { en: 'Bank account', fr: 'Compte bancaire' },
  covers: {
    en: 'French RIB with a valid key, British sort code with account number, American routing number with account number, those of Australia, Canada, India and New Zealand. A BIC alone is not one.',
    fr: 'RIB avec une clé valide, sort code britannique avec numéro de compte, routing number américain avec compte, ceux d’Australie, du Canada, d’Inde et de Nouvelle-Zélande. Un BIC seul n’en est pas un.',
  },
  legalBasis: ['RGPD Art. 4(1)', 'RGPD Art. 32'],
  prefilter: {
    words: [
      'rib', 'banque', 'bancaire', 'bancaires', 'guichet', 'compte', 'cle', 'virement', 'prelevement', 'paiement', 'agence',
      'sort', 'sortcode', 's/c', 's/code', 'routing', 'aba', 'ach', 'rtn', 'wire', 'account', 'acct', 'acc', 'a/c', 'bank',
      'bacs', 'direct debit', 'direct deposit', 'hsbc', 'barclays', 'lloyds', 'natwest', 'santander', 'monzo', 'starling', 'nationwide', 'tsb', 'rbs', 'halifax', 'revolut', 'aib', 'bsb', 'transit', 'ifsc', 'salary', 'sort_code', 'account_number', 'account_no', 'refund', 'pay', 'payment', 'transfer', 'payroll',
    ],
    keywords: ['sort_code', 'sortcode'],
    shape: 'digit',
    alsoWithout: true,
  }, // prettier-ignore
  match: ({ plain, digits }: View): Match[] =>
    [
      ...ribs(plain, digits),
      ...britishAccounts(plain, digits),
      ...accountsInColumns(plain),
      ...americanAccounts(plain, digits),
      ...foreignAccounts(plain),
    ].map(({ evidence, ...span }) => ({
      type: 'bank_account',
      ...span,
      confidence: 0.92,
      evidence: [evidence],
    })),
  examples: {
    hit: hits('bank_account', {
      fr: [
        'RIB : ⟦30006 00001 12345678901 89⟧',
        'mon rib ⟦30006000011234567890189⟧ merci',
        'Code banque ⟦30006 code guichet 00001 compte 12345678901 clé 89⟧',
        'compte ⟦20041 01005 0500013M026 06⟧',
        'Banque : ⟦30006-00001-12345678901-89⟧',
        'Banque ⟦30006 guichet 00001 compte 12345678901 clé 89⟧',
      ],
      en: [
        'Jane: ⟦40-47-84 70872490⟧, thanks',
        'Sort code ⟦60-16-13, account 31926819⟧',
        'sort code: ⟦20-00-00 account number: 55779911⟧',
        'Account ⟦55779911, sort code 20-00-00⟧',
        'Routing number ⟦021000021, account 123456789012⟧',
        'Pay bank sort code ⟦601613 a/c 31926819⟧',
        's/c ⟦200000, a/c 55779911⟧',
        'acct no. ⟦55779911 (sort 20-00-00⟧)',
        'Sort: ⟦20-00-00\nAcc: 55779911⟧',
        'French bank account ⟦30006 00001 12345678901 89⟧',
        'BACS reject, payee Goodbody, ⟦309912 / 51720846⟧',
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
        'Serial 60-83-71 40281937 on the back',
        '12-03-25 88401726 paid',
      ],
    }),
  },
};
