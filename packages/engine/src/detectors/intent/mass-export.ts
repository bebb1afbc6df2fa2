import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { massRequest } from './mass-export/request.ts';
import { judged } from './judged.ts';
import { words } from './mass-export/words.ts';

export const massExport: Detector = {
  id: 'mass_export',
  category: 'intent',
  types: ['mass_export'],
  severity: 'high',
  title: { en: 'Mass export request', fr: 'Demande d’extraction massive' },
  covers: {
    en: 'Requests to take out, list, copy or send all or a massive share of contacts, customers, staff or their data. Not totals, one customer, a handful or questions about exports.',
    fr: 'Demandes de sortir, lister, copier ou envoyer tout ou une part massive des contacts, clients, salariés ou de leurs données. Ni totaux, ni un seul client, ni une poignée, ni questions sur les exports.',
  },
  legalBasis: ['RGPD Art. 5(1)(b)', 'RGPD Art. 32'],
  prefilter: { ...words.prefilter, alsoWithout: true },
  match: (view, found) => judged('mass_export', view, [...massExportRequests(view, found)]),
  examples: {
    hit: hits('mass_export', {
      fr: [
        'Sors-moi toute la base clients avec les mails.',
        'Exporte tous les contacts en CSV',
        'Envoie-moi la liste complète des salariés avec leurs adresses.',
        'Affiche les 500 premiers clients avec téléphone, puis les suivants.',
        'il me faut l’intégralité du fichier prospects sur ma clé usb',
        'Peux-tu copier tous nos clients dans un tableau ?',
      ],
      en: [
        'Export all our customers with e-mail and phone.',
        'Dump the entire contact database to a file.',
        'Give me every employee with their home address.',
        'List all the leads in the CRM, 100 at a time.',
        'SELECT * FROM customers',
        'Can you send me the full client list before I leave?',
      ],
    }),
    miss: misses({
      fr: [
        'Exporte ce devis en PDF.',
        'Elle envoie la liste des utilisateurs au prestataire chaque mois.',
        'Le périmètre est revu : ramené à 102 personnes, avec un total de 5 800 €.',
        'Combien de clients avons-nous gagnés ce trimestre ?',
        'Comment demander un export de tous les contacts ?',
        'Donne-moi tous les contacts de la société Delmas.',
        'Le client veut toutes ses factures de 2024.',
        'Liste les trois clients à rappeler aujourd’hui.',
      ],
      en: [
        'Export this quote as PDF.',
        'How many customers do we have in total?',
        'What is the procedure to export all contacts?',
        'Show all contacts at this company.',
        'Send the invoice to the customer.',
        'List the three customers to call today.',
      ],
    }),
  },
};

const { take, all, everyone, people, store, roll, piece } = words.bits;
const NEEDED = [people | roll | everyone | store, take | all | everyone | store | piece];

/** What the rules see, sentence by sentence. */
export function* massExportRequests(view: View, found: readonly Hit[]): Generator<Match> {
  for (const sentence of words.sentences(view, found, NEEDED)) {
    const confidence = massRequest(sentence, view);
    if (confidence === 0) continue;
    const { start, end } = sentence;
    yield { type: 'mass_export', start, end, confidence, evidence: ['asks for all or most records of people'] };
  }
}
