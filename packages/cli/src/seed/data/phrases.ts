import type { Language } from './company.ts';

/** What companies use today, as the object of a sentence. */
export const TOOLS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'un tableur partagé',
    'un vieux logiciel maison',
    'des fichiers posés sur un serveur',
    'un agenda commun et beaucoup de mémoire',
    'trois classeurs et un tableau blanc',
    'un outil de facturation détourné de son usage',
  ],
  en: [
    'a shared spreadsheet',
    'a home-grown database from 2009',
    'files on a server',
    'a group calendar and good memories',
    'three binders and a whiteboard',
    'an invoicing tool used for something else',
  ],
};

export const SOURCES: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Site web', 'Recommandation', 'Salon', 'Appel entrant', 'Client existant', 'Partenaire'],
  en: ['Website', 'Referral', 'Trade fair', 'Inbound call', 'Existing customer', 'Partner'],
};

export const LOST_REASONS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Prix trop élevé la première année',
    'Projet gelé par la direction',
    'Outil imposé par le siège',
    'Délai de mise en service jugé trop long',
    'Interlocuteur parti, plus de porteur de projet',
  ],
  en: [
    'Too dear in the first year',
    'Spending frozen',
    'Group tool imposed',
    'Go-live date too late for them',
    'Sponsor left, nobody took over',
  ],
};

/** Notes on a contact’s record. */
export const CONTACT_NOTES: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Joindre de préférence le matin avant 10 h.',
    'Lit ses mails le soir, répond rarement dans la journée.',
    'Très à cheval sur les délais annoncés.',
    'Parle couramment espagnol, a travaillé à Madrid.',
    'Vient de rejoindre la société, à accompagner.',
    'Connaît bien notre ancien directeur commercial.',
    'Préfère ne pas recevoir d’appel sur son mobile.',
    'Participe volontiers aux tests des nouveautés.',
    'À mettre en copie de toute question contractuelle.',
    'Au bureau le mardi et le jeudi, à distance sinon.',
    'Aime la voile, toujours un mot là-dessus.',
    'Préfère les chiffres aux discours.',
  ],
  en: [
    'Best before ten in the morning.',
    'Reads email at night, seldom answers during the day.',
    'Holds people to the dates they give.',
    'Speaks fluent French, worked in Lyon.',
    'New in the job, needs a hand.',
    'Used to work with our support team.',
    'Would rather not be rung on the mobile.',
    'Happy to try new features early.',
    'Copy in on anything contractual.',
    'In the office on Tuesdays and Thursdays.',
    'Likes figures more than slides.',
  ],
};
