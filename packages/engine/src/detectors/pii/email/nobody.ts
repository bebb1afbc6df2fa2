/** Machines, and the accounts people log on to them with. */
const ROBOTS = words(`noreply donotreply nepasrepondre mailerdaemon postmaster bounce bounces notification notifications
  notif notify alert alerts alertes alerte daemon cron system root git ssh hg svn deploy bot robot mailer hostmaster`);
/** What a shared mailbox is named after, in both languages. */
const FUNCTIONS =
  words(`contact contacts contactez info infos information informations hello bonjour hi support help aide
  helpdesk servicedesk hotline assistance sav service services serviceclient servicesclients serviceclients client
  clients customer customers customerservice customercare sales sale vente ventes commercial commerciaux commerce compta
  comptabilite accounting accounts account accountspayable payable receivable finance finances tresorerie treasury
  facturation facture factures billing invoice invoices invoicing payment payments paiement paiements paie payroll rh hr
  drh humanresources people jobs job careers career recrutement recrutements recruitment recruiting talent talents emploi emplois
  candidature candidatures stage stages admin admins administration administrateur administrator administratif webmaster
  web site abuse security securite infosec privacy dpo rgpd gdpr legal juridique compliance conformite accueil reception
  standard secretariat office bureau marketing communication communications com presse press media medias pr relationspresse newsletter news
  actualites events event evenement evenements evenementiel direction directiongenerale management board achat achats
  purchasing procurement order orders commande commandes devis quote quotes quotations tender tenders it si dsi informatique tech
  technique technical ops operations dev devs devops developers team teams equipe equipes staff mairie agence
  agences reservation reservations booking bookings reserve logistique logistics livraison livraisons delivery expedition expeditions shipping
  transport dispatch returns retours stock stocks qualite quality production atelier exploitation maintenance
  travaux chantier formation formations training partners partner partenaires partenariat partenariats partnerships fournisseurs
  fournisseur supplier suppliers vendor vendors vendeurs general all everyone tous mail email mailbox courrier boite
  enquiries enquiry inquiries inquiry feedback reclamation reclamations complaints complaint litiges litige sinistre sinistres
  urgence urgences emergency facilities moyensgeneraux shop store boutique magasin ecommerce eshop membership adherents
  adhesion adhesions members membres dons donations scolarite admissions inscription inscriptions vie-scolaire billetterie
  tickets ticket gestion syndic location locations rentals lettings immobilier reporting monitoring backup test tests demo
  export import data donnees api crm erp integration integrations platform plateforme app cloud network reseau`);
/** What may stand beside the name of a function: places, kinds and small words. */
const BESIDES =
  words(`uk fr us eu ie de es it be ch nl emea apac global europe france ireland international paris lyon london
  dublin nantes rennes brest lille bordeaux toulouse marseille nord sud est ouest north south west east the la le les du des
  et and for pour l d our nos notre no ne pas do not reply repondre mailer daemon central centrale group groupe
  regional national public pro b2b b2c prod staging dev digital online client clients new relations relation human
  resources ressources humaines desk care us nous fournisseurs generale general`);
/** Names that stand for any person, in forms and manuals. */
const STAND_IN =
  /^(?:prenom|firstname|first|first[_-]name|name|your[._-]?name|votre[._-]?nom|nom|user(?:name)?|utilisateur|someone|somebody|quelqu-?un|you|vous|exemple|example|sample|foo|bar|test|adresse|address|email|mail|your[._-]?e?mail|xxx+)(?:[._-](?:nom|prenom|lastname|last|surname|name|famille|last[_-]name))?$/;
const MANUAL_DOMAIN =
  /^(?:(?:[a-z\d-]{1,63}\.){0,3}(?:example|exemple)\.(?:com|org|net|fr|edu|co\.uk)|.{1,200}\.(?:test|invalid|localhost))$/;
const STAND_IN_DOMAIN =
  /^(?:(?:votre|your|my|mon|ma|the|la|l|une?)?-?(?:company|entreprise|societe|domain|domaine|domainname|organisation|organization|org|site|website|mail|email|provider|fournisseur|client|customer)(?:name)?|acme|foo|bar|test|xxx+|yyy+|abc|exemple|example)\.(?:com|org|net|fr|tld|io|co\.uk|eu|local|lan|example)$/;
/** Where the code lives; the part before the sign is the account of the machine. */
const FORGE =
  /^(?:ssh\.)?(?:github\.com|gitlab\.com|bitbucket\.org|ssh\.dev\.azure\.com|codeberg\.org|git\.[a-z\d.-]{1,80})$/;
/** `logo@2x.png`, `@vueuse/core@10.2.1`. */
const NO_DOMAIN =
  /^\d{1,2}(?:[.,]\d{1,2})?x\.|\.(?:png|jpe?g|webp|svg|gif|avif|pdf|csv|xlsx?|docx?|js|ts|json|ya?ml)$|^v?\d+(?:\.\d+)+/;

/** Whether a mailbox is that of a function, of a machine or of a manual; all in lower case. */
export function belongsToNobody(written: string, domain: string, next: string, previous: string): boolean {
  const local = written.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  if (NO_DOMAIN.test(domain) || MANUAL_DOMAIN.test(domain)) return true;
  // "@name@server" is a handle of the fediverse, "git@host:path" a remote.
  if (previous === '@' || (FORGE.test(domain) && (local === 'git' || next === ':'))) return true;
  // A domain of RFC 2606 with the name of a firm in front stands for that firm: its mailboxes are those of people.
  if (domain.endsWith('.example') && !/[a-z\d-]{3}\.example$/.test(domain)) return true;
  if (STAND_IN.test(local) || STAND_IN_DOMAIN.test(domain)) return STAND_IN.test(local) || isStandInMailbox(local);
  return isFunction(local);
}

/** At a stand-in domain only a real-looking person is one: two names, neither of them a stand-in. */
function isStandInMailbox(local: string): boolean {
  return !/^[a-z]{1,20}[._-][a-z]{2,20}\d{0,4}$/.test(local) || isFunction(local);
}

function isFunction(local: string): boolean {
  const base = local.split('+')[0] ?? '';
  const parts = base
    .split(/[._-]+/)
    .filter(Boolean)
    .map((part) => part.replace(/\d{1,4}$/, ''));
  if (ROBOTS.has(parts.join('')) || FUNCTIONS.has(parts.join(''))) return true;
  // Two letters may be initials: they only add to a function, they never make one.
  let named = 0;
  for (const part of parts) {
    if (ROBOTS.has(part) || FUNCTIONS.has(part)) named++;
    else if (!BESIDES.has(part) && part !== '') return false;
  }
  return named > 0;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
