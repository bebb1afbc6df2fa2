import type { Words } from './words.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;

export const fr: Words = {
  actions: { allow: 'accepté', warn: 'signalé', redact: 'expurgé', escalate: 'arrêté et remonté', block: 'bloqué' },
  levels: { none: 'nul', low: 'faible', medium: 'moyen', high: 'élevé', critical: 'critique' },
  regions: { local: 'notre propre réseau', eu: 'l’Union européenne', other: 'hors de l’Union européenne' },
  categories: {
    pii: 'une donnée personnelle',
    special: 'une donnée sensible',
    secret: 'un secret',
    intent: 'une demande suspecte',
  },
  ownPattern: { pii: 'donnée personnelle', special: 'donnée sensible', secret: 'donnée confidentielle' },
  types: {
    person: 'nom de personne', email: 'adresse e-mail', phone: 'numéro de téléphone', postal_address: 'adresse postale', iban: 'IBAN',
    payment_card: 'numéro de carte de paiement', nir: 'numéro de sécurité sociale', date_of_birth: 'date de naissance',
    ip_address: 'adresse IP', national_id: 'numéro de pièce d’identité', license_plate: 'plaque d’immatriculation', geo: 'localisation',
    bank_account: 'compte bancaire', health: 'santé', other_special: 'religion, syndicat, politique, orientation ou origine',
    mass_export: 'demande d’extraction massive', prompt_injection: 'tentative de changer les consignes',
    out_of_scope: 'demande hors périmètre', toxicity: 'propos blessants', password_assignment: 'mot de passe',
    generic_api_key: 'clé ou jeton', jwt: 'jeton d’accès (JWT)', private_key_pem: 'clé privée', ssh_private_key: 'clé privée SSH',
    basic_auth_url: 'adresse avec mot de passe',
  }, // prettier-ignore
  standing: {
    decisive: 'C’est cette règle qui a décidé.',
    matched: 'Cette règle s’applique aussi ; une plus stricte a décidé.',
    excepted: 'Cette règle s’applique, mais une exception l’a levée.',
    shadow: 'Cette règle s’applique à blanc : elle est consignée et ne fait rien.',
    near: 'Cette règle a failli s’appliquer.',
  },
  list: new Intl.ListFormat('fr', { type: 'disjunction' }),
  decided: (action, rules) => `Le texte est ${action} à cause de ${rules}.`,
  nothingMatched: 'Le texte est accepté : aucune règle en vigueur ne s’applique.',
  finding: (name, masked, path, from, to, percent) =>
    `${name} ${masked} dans ${path}, caractères ${from} à ${to}, certitude ${percent} %`,
  anything: 'quoi que ce soit',
  found: (what, count) => `Trouvé ${count} fois : ${what}.`,
  notFound: (what) => `Rien trouvé de tel : ${what}.`,
  unsure: (what, { found, asked }) =>
    `Trouvé avec une certitude de ${found} %, mais la règle demande ${asked} % : ${what}.`,
  tooFew: (what, { found, asked }) => `Trouvé ${found} fois, mais la règle en demande ${asked} : ${what}.`,
  all: { held: 'Tout ceci est vrai :', failed: 'La règle demande que tout ceci soit vrai, et ce n’est pas le cas :' },
  any: {
    held: 'Au moins un de ces points est vrai :',
    failed: 'La règle demande qu’un de ces points soit vrai, et aucun ne l’est :',
  },
  not: {
    held: 'La règle demande que ceci ne soit pas vrai, et ce ne l’est pas :',
    failed: 'La règle demande que ceci ne soit pas vrai, mais ce l’est :',
  },
  oneOf: {
    role: {
      held: (asked) => `La personne a le rôle ${asked}.`,
      failed: (asked) => `La personne n’a pas le rôle ${asked}.`,
    },
    team: {
      held: (asked) => `La personne fait partie de l’équipe ${asked}.`,
      failed: (asked) => `La personne ne fait pas partie de l’équipe ${asked}.`,
    },
    purpose: {
      held: (asked) => `La finalité est ${asked}.`,
      failed: (asked) => `La finalité n’est pas ${asked}.`,
    },
    collection: {
      held: (asked) => `Les fiches sont de la collection ${asked}.`,
      failed: (asked) => `Les fiches ne sont pas de la collection ${asked}.`,
    },
    region: {
      held: (asked) => `Destination du texte : ${asked}.`,
      failed: (asked) => `La destination du texte n’est pas : ${asked}.`,
    },
  },
  notGiven: 'Rien n’est dit à ce sujet.',
  records: {
    held: (asked) => `Le nombre de lignes est ${asked}, comme la règle le demande.`,
    failed: (asked) => `Le nombre de lignes n’est pas ${asked}.`,
  },
  risk: {
    held: (asked) => `Le risque est ${asked}, comme la règle le demande.`,
    failed: (asked) => `Le risque n’est pas ${asked}.`,
  },
  rows: (count) => `${plural(count, 'ligne est concernée', 'lignes sont concernées')}.`,
  score: (score, level) => `Risque ${score} sur 100 (${level})`,
  bounds: ({ min, max }) =>
    min === undefined ? `d’au plus ${max}` : max === undefined ? `d’au moins ${min}` : `compris entre ${min} et ${max}`,
  level: (level) => `au moins ${level}`,
  outside: {
    held: 'Le texte porte sur des données hors du périmètre de la personne.',
    failed: 'Le texte ne porte sur rien hors du périmètre de la personne.',
  },
  lifted: (exception) => `L’exception ${exception} lève cette règle ici.`,
  excused: (exception, count) =>
    `L’exception ${exception} laisse passer ${plural(count, 'constat', 'constats')} ; la règle agit sur le reste.`,
  points: (name, count, points) => `${name} (${count}) : ${plural(points, 'point', 'points')}`,
};
