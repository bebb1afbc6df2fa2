import type { Messages } from './en.ts';
import { frDecision } from './fr.decision.ts';
import { frTerms } from './fr.terms.ts';

const number = (value: number) => value.toLocaleString('fr');

export const fr: Messages = {
  module: 'Conformité',
  ...frTerms,
  navigation: {
    overview: "Vue d'ensemble",
    decisions: 'Décisions',
    rules: 'Règles',
    policies: 'Politiques',
    incidents: 'Incidents',
  },
  loading: 'Chargement',
  refresh: 'Actualiser',
  copy: 'Copier la valeur entière',
  copied: 'Copiée',
  retry: 'Réessayer',
  problem: {
    denied: {
      title: 'Votre rôle ne permet pas de voir ceci',
      text: "Les responsables conformité, délégués à la protection des données et administrateurs lisent l'audit. Demandez l'un de ces rôles à un administrateur.",
    },
    invalid: {
      title: 'Ces filtres ne fonctionnent pas',
      text: 'Le serveur les a refusés. Effacez les filtres et réessayez.',
    },
    unavailable: {
      title: 'Le moteur de conformité ne répond pas',
      text: "En attendant, rien ne passe sans contrôle\u00a0: les écritures et les appels d'IA sont refusés. Réessayez dans un instant\u202f; si cela dure, consultez le journal du serveur.",
    },
    busy: { title: 'Trop de requêtes', text: 'Attendez une minute, puis réessayez.' },
    slow: { title: 'Le serveur met trop de temps', text: 'Réessayez, ou choisissez une période plus courte.' },
    offline: { title: 'Le serveur est injoignable', text: 'Vérifiez votre connexion, puis réessayez.' },
    unexpected: {
      title: 'Lecture impossible',
      text: 'Réessayez. Si cela se reproduit, donnez le numéro de requête à votre administrateur.',
    },
    request: (id) => `Requête ${id}`,
  },
  summary: {
    title: 'Verdicts',
    label: (days) => `${days} derniers jours`,
    decisions: (total) => (total < 2 ? 'décision' : 'décisions'),
    shares: 'Part de chaque verdict',
    incidents: 'Incidents ouverts',
    incidentsNone: 'Rien ne vous attend.',
    incidentsSome: (count) => (count < 2 ? 'Il attend une décision.' : 'Ils attendent une décision.'),
    incidentsLink: 'Ouvrir la liste',
    topRules: 'Règles les plus actives',
    topRulesNone: "Aucune règle ne s'est prononcée sur cette période.",
    times: (count) => `${number(count)} fois`,
  },
  policy: {
    title: 'Politique en vigueur',
    version: (version) => `Version ${version}`,
    rules: (count) => (count < 2 ? `${count} règle` : `${number(count)} règles`),
    published: (when) => `Publiée le ${when}`,
    clean: 'Règles et politique concordent',
    problems: (count) =>
      count < 2 ? "Une règle n'a pas pu être reprise" : `${number(count)} problèmes dans les règles`,
    problemsText: (version) =>
      `Ce qui est écrit n'est pas ce qui s'applique. La version ${version} reste en vigueur, inchangée, jusqu'à correction.`,
    line: (line) => `ligne ${line}`,
    correct: 'Corriger les règles',
  },
  decisions: {
    latest: 'Dernières décisions',
    all: 'Toutes les décisions',
    total: (count) => (count < 2 ? `${count} décision` : `${number(count)} décisions`),
    shown: (shown, total) => `${number(shown)} sur ${number(total)}`,
    more: 'Voir les décisions plus anciennes',
    columns: { when: 'Quand', action: 'Verdict', rules: 'Règles et éléments relevés', who: 'Qui', risk: 'Risque' },
    open: (when) => `Ouvrir la décision du ${when}`,
    someone: 'Personne inconnue',
    noRule: 'Aucune règle concernée',
    ahead: "à l'avance",
    shadow: 'Règle fantôme\u00a0: consignée, non appliquée',
    filter: {
      label: 'Filtres',
      action: 'Verdict',
      channel: 'Canal',
      rule: 'Règle',
      period: 'Période',
      all: 'Tous',
      allRules: 'Toutes',
      clear: 'Effacer les filtres',
    },
    period: {
      day: '24 dernières heures',
      week: '7 derniers jours',
      month: '30 derniers jours',
      all: 'Toute la période',
    },
    empty: {
      title: "Aucune décision pour l'instant",
      text: 'Le premier texte enregistré, exporté ou envoyé à un modèle apparaîtra ici.',
    },
    noMatch: {
      title: 'Aucune décision ne correspond',
      text: 'Choisissez une période plus longue ou effacez les filtres.',
    },
  },
  ...frDecision,
};
