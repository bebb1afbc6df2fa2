/** What a reply should say in one word, by the order for it. Folded. */
export const STANCES = {
  decline: [
    'declin(?:e|er|ez|ant)',
    'refus(?:e|er|ez|ant)',
    'dire non',
    'dis(?:-lui)? non',
    'reponse negative',
    'declin(?:e|ing)',
    'refus(?:e|ing)',
    'turn(?:ing)? down',
    'say no',
    'reject(?:ing)?',
  ],
  accept: [
    'accept(?:e|er|ez|ant)',
    'confirm(?:e|er|ez|ant)',
    'dire oui',
    'dis(?:-lui)? oui',
    'reponse positive',
    'accept(?:ing)?',
    'confirm(?:ing)?',
    'say yes',
    'agree(?:ing)?',
  ],
  apologise: ['excus(?:e|es|er|ant)', 'desole[es]*', 'apologi[sz](?:e|ing)', 'apology', 'sorry'],
  thank: ['remerci(?:e|er|ant|ements?)', 'thank(?:ing)?', 'thank[- ]you'],
} as const;

export type Stance = keyof typeof STANCES;

/** The writer comes back to somebody who is silent. */
export const FOLLOW_UPS = [
  'relanc[a-z]*',
  'suivi',
  'rappel(?:er)?',
  'follow[- ]?ups?',
  'chase',
  'chaser',
  'remind(?:er)?',
  'nudge',
] as const;

/** Behind one of these stands what the letter has to say. They end with the space or apostrophe before it. */
export const SAYING = [
  "(?:dis|dire|dites|indiqu(?:e|er|ez|ant)|precis(?:e|er|ez|ant)|expliqu(?:e|er|ez|ant)|annonc(?:e|er|ez|ant)|inform(?:e|er|ez|ant)|ajout(?:e|er|ez|ant)|mentionn(?:e|er|ez|ant)|disant)(?:-lui|-leur)? qu(?:e |')",
  '(?:tell|telling|inform|informing) (?:him|her|them|the [a-z]+) (?:that )?',
  '(?:say|saying|mention|mentioning|explain|explaining|state|stating|add|adding|noting)(?: to (?:him|her|them))? that ',
] as const;

/** Behind one of these stands what the letter is about. */
export const ABOUT = [
  "(?:au sujet|a propos) d(?:e l'|e la |es |u |e |')",
  'concernant ',
  'sur ',
  'about ',
  'regarding ',
  'concerning ',
] as const;
