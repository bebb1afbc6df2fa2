import type { Language } from '../data/company.ts';

export const MILESTONES: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Cadrage validé', 'Paramétrage livré', 'Mise en service'],
  en: ['Scope agreed', 'Configuration delivered', 'Go-live'],
};

export const WORK: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Atelier de cadrage',
    'Paramétrage des étapes',
    'Reprise des données',
    'Tests avec les utilisateurs',
    'Formation',
    'Compte rendu',
  ],
  en: ['Scoping workshop', 'Stage configuration', 'Data migration', 'User testing', 'Training', 'Write-up'],
};

interface Conversation {
  subject: string;
  question: string;
  answer: string;
  thanks: string;
}

export const TICKETS: Readonly<Record<Language, readonly [Conversation, ...Conversation[]]>> = {
  fr: [
    {
      subject: 'Export des affaires impossible',
      question: 'Depuis ce matin, le bouton d’export reste grisé sur la liste des affaires.',
      answer: 'Le droit d’export avait été retiré à votre rôle. Il est rétabli, pouvez-vous réessayer ?',
      thanks: 'C’est bon, merci pour la rapidité.',
    },
    {
      subject: 'Ajouter un champ « région » aux sociétés',
      question: 'Nous aimerions filtrer nos sociétés par région commerciale.',
      answer: 'Le champ est prêt sur votre environnement de recette. Dites-nous si la liste vous convient.',
      thanks: 'La liste convient, vous pouvez le mettre en service.',
    },
    {
      subject: 'Question sur la dernière facture',
      question: 'La facture d’acompte reprend-elle bien le devis signé ?',
      answer: 'Oui, elle correspond à trente pour cent du devis. Le détail figure en deuxième ligne.',
      thanks: 'Très clair, nous la transmettons à la comptabilité.',
    },
    {
      subject: 'Lenteur sur le tableau de bord',
      question: 'Le tableau de bord met près de dix secondes à s’afficher le lundi matin.',
      answer: 'Un calcul tournait à la même heure. Nous l’avons déplacé à la nuit.',
      thanks: 'Nette amélioration ce lundi.',
    },
  ],
  en: [
    {
      subject: 'Cannot export the deal list',
      question: 'The export button has been greyed out since this morning.',
      answer: 'Your role had lost the right to export. It is back; could you try again?',
      thanks: 'Works now, thank you.',
    },
    {
      subject: 'A region field on companies',
      question: 'We would like to filter companies by sales region.',
      answer: 'The field is ready on your test site. Let us know whether the list suits you.',
      thanks: 'It does, please put it live.',
    },
    {
      subject: 'Question about the last invoice',
      question: 'Does the deposit invoice follow the signed quote?',
      answer: 'Yes, it is thirty per cent of the quote; the second line gives the detail.',
      thanks: 'All clear, passed on to accounts.',
    },
  ],
};

/** A thread: what the client writes, what we answer, how it ends. */
export const MAILS: Readonly<Record<Language, readonly [Mail, ...Mail[]]>> = {
  fr: [
    {
      intent: 'quote_request',
      subject: 'Demande de devis',
      lines: [
        'Bonjour, pourriez-vous nous chiffrer l’ajout de dix postes avant la fin du mois ?',
        'Bonjour, bien sûr. Je vous envoie une proposition d’ici jeudi, avec deux options.',
        'Parfait, la seconde option nous intéresse davantage. Merci de préciser le délai.',
        'Comptez trois semaines après votre accord. Je reste à votre disposition.',
      ],
    },
    {
      intent: 'meeting',
      subject: 'Point d’avancement',
      lines: [
        'Bonjour, pouvons-nous caler un point d’avancement la semaine prochaine ?',
        'Bonjour, mardi à dix heures me convient. Je vous envoie l’invitation.',
        'C’est noté, nous serons trois.',
      ],
    },
    {
      intent: 'invoice',
      subject: 'Référence à faire figurer sur la facture',
      lines: [
        'Bonjour, notre comptabilité demande que le numéro d’engagement figure sur la facture.',
        'Bonjour, merci de nous l’indiquer, nous l’ajouterons sur la prochaine.',
        'Je vous le transmets par le portail. Merci !',
        'Bien reçu, c’est enregistré.',
      ],
    },
    {
      intent: 'support',
      subject: 'Connexion au portail',
      lines: [
        'Bonjour, un collègue n’arrive plus à se connecter depuis son changement de poste.',
        'Bonjour, son accès a été rouvert. Il recevra un lien pour choisir un nouveau mot de passe.',
        'Il est connecté, merci.',
      ],
    },
  ],
  en: [
    {
      intent: 'quote_request',
      subject: 'Request for a quote',
      lines: [
        'Hello, could you price ten more seats for us before the end of the month?',
        'Hello, of course. You will have a proposal with two options by Thursday.',
        'Great, we lean towards the second. How long would it take?',
        'Three weeks once you agree. Happy to help with anything else.',
      ],
    },
    {
      intent: 'meeting',
      subject: 'Progress meeting',
      lines: [
        'Hello, could we meet next week to see where things stand?',
        'Hello, Tuesday at ten works for me. The invitation is on its way.',
        'Noted, there will be three of us.',
      ],
    },
    {
      intent: 'complaint',
      subject: 'Delay on the last delivery',
      lines: [
        'Hello, the delivery planned for Friday has not arrived and the team is waiting.',
        'Hello, I am sorry about that. It was held back by a test and reaches you today.',
        'Received now. Please warn us earlier next time.',
        'We will; a reminder now goes out two days before.',
      ],
    },
  ],
};

interface Mail {
  intent: string;
  subject: string;
  lines: readonly string[];
}
