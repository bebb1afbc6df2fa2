/**
 * What the engine gives as evidence, in French. Its phrases are a closed vocabulary and the only names these grounds have;
 * a phrase without a translation is shown as it is.
 */
const FRENCH: Readonly<Record<string, string>> = {
  'British national number': 'numéro national britannique',
  'French national number': 'numéro national français',
  'North American number': 'numéro nord-américain',
  'asks for all or most records of people': 'demande toutes les fiches de personnes, ou presque',
  'given name': 'prénom',
  'given name and surname': 'prénom et nom',
  'given name in lower case': 'prénom en minuscules',
  'given name inside a sentence': 'prénom dans une phrase',
  'given name introduced': 'prénom annoncé',
  'given name of someone who acts': "prénom d'une personne qui agit",
  'house number, street and town': 'numéro, rue et ville',
  'initial and surname': 'initiale et nom',
  insult: 'insulte',
  'known network, valid check digit': 'réseau connu, clé de contrôle valide',
  'known surname': 'nom de famille connu',
  'latitude and longitude': 'latitude et longitude',
  'mailbox at a private domain': 'adresse dans un domaine privé',
  'mailbox at a registered domain': 'adresse dans un domaine enregistré',
  'name in a table': 'nom dans un tableau',
  'name in lower case': 'nom en minuscules',
  'name inside a file name': 'nom dans un nom de fichier',
  'number of an identity document': "numéro d'une pièce d'identité",
  'number where a phone number is announced': 'numéro là où un téléphone est annoncé',
  'organisation outside the scope of the actor': "organisation hors du périmètre de l'auteur",
  'possible international number': 'numéro international possible',
  'private key block': 'bloc de clé privée',
  'said about a person': "dit d'une personne",
  'signed token': 'jeton signé',
  'sort code and account number': 'sort code et numéro de compte',
  'surname and given name': 'nom et prénom',
  'surname of someone who acts': "nom d'une personne qui agit",
  'surname of someone who is addressed': "nom d'une personne à qui l'on s'adresse",
  'surname with a particle': 'nom à particule',
  'title before the name': 'titre devant le nom',
  'user and password in a URL': 'identifiant et mot de passe dans une adresse',
  'valid RIB key': 'clé RIB valide',
  'valid address': 'adresse valide',
  'valid check digits': 'clé de contrôle valide',
  'valid international number': 'numéro international valide',
  'valid key': 'clé valide',
  'valid routing number and account': 'routing number et compte valides',
  'vehicle nearby': 'véhicule mentionné à côté',
};

/** Phrases that name something: what is named stays as it is. */
const NAMING: readonly (readonly [start: string, french: string])[] = [
  ['announced by ', 'annoncé par '],
  ['form of a ', "forme d'une valeur : "],
  ['inside ', 'dans du contenu '],
  ['near ', 'près de '],
  ['pattern of the rule ', 'motif de la règle '],
  ['speaks of: ', 'il est question de : '],
];

/** The grounds of a finding in the reader's language. */
export function evidenceText(phrase: string, locale: string): string {
  if (locale !== 'fr') return phrase;
  const known = FRENCH[phrase];
  if (known) return known;
  const naming = NAMING.find(([start]) => phrase.startsWith(start));
  return naming ? naming[1] + phrase.slice(naming[0].length) : phrase;
}
