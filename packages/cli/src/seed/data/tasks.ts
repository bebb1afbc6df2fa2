import type { Language } from './company.ts';

export interface TaskTemplate {
  title: string;
  description?: string;
  priority: 'low' | 'normal' | 'high';
}

/** To do for an open deal; marks as in `composeText`. */
export const DEAL_TASKS: Readonly<Record<Language, readonly TaskTemplate[]>> = {
  fr: [
    {
      title: 'Relancer [contact] sur la proposition',
      description: 'Sans réponse depuis l’envoi. Proposer un appel de dix minutes plutôt qu’un nouveau mail.',
      priority: 'high',
    },
    {
      title: 'Préparer la démonstration pour [company]',
      description: 'Jeu de données à leur image, trois cas concrets, pas plus de quarante minutes.',
      priority: 'normal',
    },
    {
      title: 'Chiffrer [offer]',
      description: 'Base : [users] personnes. Faire relire la marge avant envoi.',
      priority: 'high',
    },
    { title: 'Envoyer la fiche sécurité à [contact]', priority: 'normal' },
    {
      title: 'Caler une visite à [city]',
      description: 'Grouper si possible avec un autre rendez-vous dans la région.',
      priority: 'low',
    },
    {
      title: 'Faire relire le contrat par le juridique',
      description: 'Clauses à vérifier : responsabilité, réversibilité, révision du prix.',
      priority: 'high',
    },
    { title: 'Rappeler [contact] après le comité', priority: 'normal' },
    {
      title: 'Mettre à jour le montant de l’affaire',
      description: 'Le périmètre a bougé lors du dernier échange.',
      priority: 'low',
    },
    {
      title: 'Organiser l’appel à trois avec Mélodata',
      description: 'Sujet : reprise et correspondance des champs.',
      priority: 'normal',
    },
    { title: 'Rédiger le compte rendu d’atelier', priority: 'normal' },
    { title: 'Vérifier les références demandées par [company]', priority: 'low' },
  ],
  en: [
    {
      title: 'Chase [contact] about the proposal',
      description: 'No word since it went out. Offer a ten-minute call rather than another email.',
      priority: 'high',
    },
    {
      title: 'Prepare the demo for [company]',
      description: 'Data that looks like theirs, three real cases, forty minutes at most.',
      priority: 'normal',
    },
    {
      title: 'Price [offer]',
      description: 'Basis: [users] people. Have the margin checked before it goes out.',
      priority: 'high',
    },
    { title: 'Send the security overview to [contact]', priority: 'normal' },
    {
      title: 'Arrange a visit to [city]',
      description: 'Combine with another meeting nearby if we can.',
      priority: 'low',
    },
    { title: 'Contract to legal', description: 'Check liability, exit and price review.', priority: 'high' },
    { title: 'Ring [contact] after the board meeting', priority: 'normal' },
    { title: 'Write up the workshop', priority: 'normal' },
    { title: 'Find a reference customer for [company]', priority: 'low' },
  ],
};

/** To do for a client, whatever the deals. */
export const CARE_TASKS: Readonly<Record<Language, readonly TaskTemplate[]>> = {
  fr: [
    {
      title: 'Préparer le comité de suivi avec [company]',
      description: 'Statistiques d’usage, tickets ouverts, demandes d’évolution.',
      priority: 'normal',
    },
    { title: 'Appeler [contact] pour le bilan trimestriel', priority: 'normal' },
    {
      title: 'Mettre à jour les interlocuteurs chez [company]',
      description: 'Deux fiches semblent anciennes.',
      priority: 'low',
    },
    { title: 'Répondre à la demande d’évolution de [contact]', priority: 'normal' },
    { title: 'Vérifier le renouvellement de l’attestation d’assurance', priority: 'low' },
    { title: 'Inviter [contact] au club utilisateurs', priority: 'low' },
    {
      title: 'Clore la réclamation sur la facture de [month]',
      description: 'Avoir à émettre, puis confirmer par mail.',
      priority: 'high',
    },
  ],
  en: [
    {
      title: 'Prepare the quarterly review with [company]',
      description: 'Usage figures, open tickets, wishes.',
      priority: 'normal',
    },
    { title: 'Ring [contact] for the quarterly catch-up', priority: 'normal' },
    { title: 'Update the people at [company]', description: 'Two of the records look old.', priority: 'low' },
    { title: 'Answer the change request from [contact]', priority: 'normal' },
    { title: 'Invite [contact] to the user group', priority: 'low' },
    {
      title: 'Close the invoice query of [month]',
      description: 'Raise the credit note, then confirm by email.',
      priority: 'high',
    },
  ],
};
