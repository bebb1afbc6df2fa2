import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { Hit } from '../../scan/keywords.ts';
import type { View } from '../../scan/view.ts';
import { sentenceAround } from './sentence.ts';

/** Whose data. */
const PEOPLE = `clients?|clientes?|clientele|contacts?|prospects?|leads?|salaries?|salariees?|employes?|employees?|collaborateurs?|collegues|utilisateurs?|users?|abonnes?|adherents?|membres|members|patients?|candidats|candidates|customers?|staff|personnel|accounts|subscribers|suppliers|fournisseurs|partenaires|people|personnes|gens|interlocuteurs|consumers|buyers|acheteurs|tenants|locataires|etudiants|students|donateurs|donors|beneficiaires|assures|headcount|effectif|workforce|everyone|everybody|tout le monde`;
const STORES = `(?:base|annuaire|carnet d'adresses|listing|crm|database|data ?base|db|address book|staff directory|customer base|client base|mailing list|liste de diffusion|contact list|customer list|client list|customer file|customer data|client data|contact data|donnees clients?|donnees personnelles|personal data|records|fiches|table(?:s)? (?:contacts?|clients?|users?|customers?|people))`;
const PERSONAL_PIECES = `(?:e-?mails?|e-?mail addresses|mails?|adresses?|telephones?|numeros?(?: de (?:telephone|portable))?|phone numbers?|phones|portables|coordonnees|contact details|birth ?dates|dates de naissance|ibans?|salaires|home addresses|noms?|names)`;

const TAKE = new RegExp(
  `(?<![a-z])(?:export(?:e|es|ez|er|ons|ing)?|extra(?:is|yez|ire|ct|cts|cting|ction)|sors|sortez|sortir|sort(?:-| )moi|list(?:e|es|ez|er|ing)?|donne[sz]?|donner|give|send|sending|envoie[sz]?|envoyer|envoyez|copi(?:e|es|ez|er)|copy|dump|dumping|download|telecharge[rz]?|show|display|affiche[rz]?|afficher|montre[rz]?|print|imprime[rz]?|output|recupere[rz]?|recuperer|retrieve|pull|fetch|get me|genere[rz]?|generer|generate|produce|produis|fournis|fournir|fournissez|provide|transfer(?:e|er|ez)?|transfere[rz]?|transferer|transmets|transmettre|forward|balance|file-moi|file moi|passe-moi|passe moi|crache|aspire[rz]?|siphonne[rz]?|scrape|collect|collecte[rz]?|compile[rz]?|rassemble[rz]?|deverse[rz]?|sauvegarde[rz]?|backup|back up|enumere[rz]?|enumerate|read out|lis-moi|recite|write out|ecris|dresse|etablis|commence|start|continue|prepare[rz]?|put|mets|mettre|move|migrate|upload|share|partage[rz]?|need|want|veux|voudrais|faut|faudrait|besoin|hand over|turn over|give up|read me|read out|lire|dicte[rz]?|dictate|reveal|revele[rz]?|fetch|grab|ramene[rz]?[- ]moi|rapatrie[rz]?|vide[rz]?|embarque[rz]?|emporter?|aimerais|would like|i'd like|can i have|may i have|puis-je avoir|je peux avoir|select \\*)(?![a-z])`,
);
const ALL = `(?:tous (?:les|nos|mes|ses|vos|leurs)|toutes (?:les|nos|mes|vos|leurs)|toute (?:la|notre|ma|l')|tout (?:le|notre|mon|l')|tout ce qui|tous|toutes|l'integralite|integralite|la totalite|l'ensemble|ensemble (?:de|des|du)|chaque|chacun|complete?|entiere?|integrale?|en entier|au complet|en totalite|en integralite|all|every|each|entire|whole|full|complete|everything|everyone|everybody|the rest of|tout le monde|le reste (?:de|des|du)|as many|any and all|le maximum|un maximum|plein de|la moitie|half|\\d{1,3}(?:[ .,]\\d{3})+|[1-9]\\d{2,6}|one hundred|a hundred|thousand|thousands|hundreds|mille|milliers?|centaines?|select \\*)`;
const QUANTITY = new RegExp(`(?<![a-z0-9])${ALL}(?![a-z0-9])`);

/** A quantity close to whose data it is, or to where it lies. */
const MASS = new RegExp(
  `(?<![a-z0-9])${ALL}(?![a-z0-9])[^.!?;\\n]{0,36}?(?<![a-z])(?:${PEOPLE}|${STORES})(?![a-z-])|(?<![a-z])(?:${PEOPLE}|${STORES})(?![a-z])[^.!?;\\n]{0,24}?(?<![a-z])(?:complete?|entiere?|integrale?|en entier|au complet|en totalite|in full|entirely|dans son integralite|sans exception|without exception)(?![a-z])|(?<![a-z])(?:la|notre|our|the|ta|votre|your) (?:base (?:de (?:donnees )?)?(?:clients?|contacts?|prospects?|crm|client(?:e|ele)|salaries)|fichier (?:clients?|contacts?|prospects?|salaries|du personnel|rh)|customer (?:list|base|database|file|data)|client (?:list|base|database|file)|contact (?:list|database)|crm database|employee (?:list|directory|database)|staff directory|base de donnees (?:du crm|clients?)|annuaire (?:du personnel|des salaries|interne|complet)|liste (?:complete )?(?:des|de nos|de tous les|de vos) (?:clients|contacts|salaries|prospects|employes|utilisateurs|adherents|abonnes|patients))(?![a-z])|(?<![a-z])(?:the )?(?:list|listing|liste|export|dump|extraction|fichier|tableau|excel|csv) (?:of|des|de nos|de vos|avec les|with the|with) (?:our |nos |the |les )?(?:customers|clients|contacts|employees|salaries|prospects|users|utilisateurs|leads)(?: (?:and|with|avec|et) (?:their|leurs|les|des|phone|email|all)[^.!?;\\n]{0,30}${PERSONAL_PIECES})|(?:export|extraction|dump|listing|liste|list|copie|copy|backup|sauvegarde) (?:complete?|integrale?|totale?|globale?|full|massive?) (?:de |des |du |of )[^.!?;\\n]{0,16}?(?:${PEOPLE}|${STORES})(?![a-z-])|select \\* from [a-z_]{0,20}(?:customer|client|contact|user|employee|people|person|account|lead)[a-z_]{0,12}`,
);
const SOME_PEOPLE = new RegExp(`(?<![a-z])(?:${PEOPLE})(?![a-z])`);
const PIECEMEAL =
  /(?:\d{2,5} (?:par|at a time|by) ?\d{0,5}|\d{1,4} at a time|page (?:par|by) page|lettre par lettre|letter by letter|par (?:lots|paquets|tranches) de \d|in (?:batches|chunks) of \d|batch by batch|one by one until|(?:de )?a a z(?![a-z])|a to z(?![a-z])|one after (?:the other|another)|l'un apres l'autre|les uns apres les autres|a through z|les \d{2,5} (?:premiers|suivants|derniers)|(?:the )?(?:first|next|last) \d{2,5}|jusqu'(?:a (?:la fin|z)(?![a-z])|au dernier)|until the (?:end|last)|continue (?:avec|with) the (?:next|suivant)|(?:commen(?:cant|ce|cent) par|starting with|begins? with) (?:la lettre |the letter )?[a-z](?![a-z]))/;

/** Questions, totals, one customer, procedures: everyday work. */
const EVERYDAY =
  /^(?:\s*(?:bonjour|hello|hi|salut)[^,.!\n]{0,20}[,!.]?\s*)?(?:combien|how many|how much|quelle? est|quels sont les (?:roles|risques|droits)|what (?:is|are) (?:the|our) (?:policy|procedure|process|rules|risks|limit)|who (?:can|may|is allowed)|qui (?:peut|a le droit|est autorise)|comment (?:puis|peut|faire|fonctionne|marche|on|se|demander|exporter|je)|how (?:do|can|does|to|should)|est-ce que (?:l'export|on peut|nous pouvons|je peux|j'ai le droit)|a-t-on le droit|ai-je le droit|puis-je exporter|peut-on exporter|can (?:we|users|i) export|are we allowed|is it (?:allowed|legal|possible)|est-il (?:possible|permis|legal)|pourquoi|why|when|quand|explique|explain|decris|describe)|(?<![a-z])(?:combien|how many|nombre (?:total )?(?:de|d')|number of|total (?:number )?of|count(?: of)?|compte (?:les|le nombre)|average|moyenne|taux|rate of|pourcentage|percentage|repartition|breakdown|statistiques?|statistics|resume[rz]?|summari[sz]e|summary|synthese|tendances?|trends|procedure|politique|policy|documentation|article|formation|training|reglement|dpo|anonymis\w+|anonymized|agrege\w*|aggregat\w+|(?:mails?|e-?mails?|messages?|courriers?|notes?|newsletters?|invitations?|cartes?|cards?|sms|offres?|lettres?|letters?|reminders?|relances?|survey|sondage|enquete)(?![a-z])[^.!?\n]{0,40}(?<![a-z])(?:a|pour|to|aux) (?:tous|toutes|all|every|nos|our)|supprime[rz]? |delete|deduplicate|dedoublonn\w+|merci a|thank|remercie|felicit\w+|voeux|newsletter (?:pour|to)|invite)(?![a-z])/;
const ONE_CUSTOMER =
  /(?<![a-z])(?:(?:de|du|for|of|from|chez|at|pour) (?:ce|cette|cet|this|that|the same|la meme) (?:client|cliente|customer|societe|entreprise|company|contact|account|compte|dossier|prospect)|(?:pour|for|of|de|du|from|chez|at) (?:le client|la cliente|la societe|l'entreprise|le compte|le prospect|the company|the customer|the client|customer|client) [a-z0-9]|(?:de|du|of) (?:mon|ma|my) (?:equipe|team|contact|dossier)|(?:ses|his|her|their|its|ces) (?:factures|devis|commandes|invoices|quotes|orders|tickets))/;
const DID =
  /(?<![a-z])(?:a|ai|as|avons|avez|ont|est|ete|have|has|had|was|were|been|already|deja|never|jamais|ne|n'|not|don't|do not|avoid|evite[rz]?|interdit|interdiction|forbidden|refuse[dr]?|sans|elle|ils|elles|qui|she|he|they|who) (?:[a-z']{1,12} )?$/;

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
  prefilter: {
    words: [
      ...PEOPLE.split('|').flatMap((word) => (word.endsWith('s?') ? [word.slice(0, -2), `${word.slice(0, -2)}s`] : [word])),
      'base', 'fichier', 'annuaire', 'carnet d\'adresses', 'repertoire', 'listing', 'crm', 'database', 'address book', 'directory', 'mailing list', 'donnees', 'records', 'fiches', 'data', 'coordonnees', 'emails', 'mails',
    ],
  }, // prettier-ignore
  match: (view, found) => [...requests(view, found)],
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

function* requests({ plain }: View, found: readonly Hit[]): Generator<Match> {
  let done = 0;
  for (const hit of found) {
    if (hit.start < done) continue;
    const sentence = sentenceAround(plain, hit.start, hit.end);
    done = sentence.end;
    const { text } = sentence;
    const verb = TAKE.exec(text);
    if (!verb || DID.test(text.slice(Math.max(0, verb.index - 24), verb.index))) continue;
    const piecemeal = PIECEMEAL.test(text);
    if (!MASS.test(text) && !(piecemeal && SOME_PEOPLE.test(text))) continue;
    if (EVERYDAY.test(text) || /select \* from [^.;]{0,80} where /.test(text) || ONE_CUSTOMER.test(text)) continue;
    const confidence = piecemeal || QUANTITY.test(text) ? 0.88 : 0.78;
    const end = sentence.start + text.trimEnd().length;
    yield {
      type: 'mass_export',
      start: sentence.start,
      end,
      confidence,
      evidence: ['asks for all or most records of people'],
    };
  }
}
