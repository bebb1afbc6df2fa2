/** What a mail looks like from outside. All folded. */
export const HEADER_NAMES = {
  subject: ['subject', 'objet', 'sujet'],
  from: ['from', 'de', 'expediteur'],
  date: ['date', 'sent', 'envoye', 'envoye le'],
  other: [
    'to',
    'a',
    'cc',
    'cci',
    'bcc',
    'destinataire',
    'destinataires',
    'reply-to',
    'importance',
    'pieces jointes',
    'attachments',
  ],
} as const;

export const GREETINGS = [
  'bonjour',
  'bonsoir',
  'salut',
  'coucou',
  'chere?s?',
  'madame',
  'monsieur',
  'mesdames',
  'messieurs',
  'hello',
  'hi',
  'hey',
  'dear',
  'good (?:morning|afternoon|evening)',
] as const;

/** A line that holds one of these and nothing else ends the text; the signature follows. */
export const CLOSINGS = [
  '(?:bien |tres )?cordialement',
  'bien a (?:vous|toi)',
  'sinceres salutations',
  'salutations(?: distinguees)?',
  '(?:meilleures|sinceres) salutations',
  'amicalement',
  'respectueusement',
  'bonne (?:journee|soiree|fin de journee)',
  'a (?:bientot|tres vite)',
  '(?:best|kind|warm|kindest|warmest)(?: regards)?',
  'regards',
  'sincerely(?: yours)?',
  'yours (?:sincerely|faithfully|truly)',
  'cheers',
  'best wishes',
  'all the best',
  '(?:many )?thanks',
  'thank you',
  'merci(?: beaucoup| d.avance)?',
] as const;

/** From such a line on, the text is the mail that was answered. */
export const QUOTE_STARTS = [
  /^>/,
  /^-{2,} ?(?:message d'origine|original message|message transfere|forwarded message)/,
  /^le .{4,120} a ecrit ?:$/,
  /^on .{4,120} wrote:$/,
  /^_{10,}$/,
] as const;
