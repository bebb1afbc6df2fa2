import type { enWorkspace } from './en.workspace.ts';

export const frWorkspace: typeof enWorkspace = {
  record: {
    denied: 'Cette fiche ne vous est pas ouverte',
    timelineEmptyHint: 'Notes, appels, tâches et documents apparaissent ici.',
    text: {
      add: 'Écrire',
      edit: 'Modifier',
      save: 'Enregistrer',
      cancel: 'Annuler',
      none: "Rien d'écrit pour l'instant.",
      placeholder: 'Ce que vos collègues doivent savoir…',
    },
    related: { none: "Aucun pour l'instant." },
    lines: { title: 'Lignes', quantity: 'Quantité', unitPrice: 'Prix unitaire' },
    files: { title: 'Fichiers', add: 'Ajouter un fichier', none: "Aucun fichier pour l'instant." },
  },
  deals: {
    moved: '{deal} : à l’étape « {stage} »',
    lost: { title: 'Pourquoi cette affaire est-elle perdue ?', submit: 'Marquer comme perdue' },
  },
};
