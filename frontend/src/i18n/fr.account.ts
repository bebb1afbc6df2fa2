import type { enAccount } from './en.account.ts';

export const frAccount: typeof enAccount = {
  account: {
    lead: 'Votre nom, votre mot de passe et votre façon de vous connecter.',
    name: {
      title: 'Nom',
      lead: 'Ce que voient vos collègues. Votre e-mail et votre rôle sont fixés par un administrateur.',
      first: 'Prénom',
      last: 'Nom',
      save: 'Enregistrer',
      saved: 'Votre nom est enregistré.',
    },
    password: {
      title: 'Mot de passe',
      lead: 'Un nouveau mot de passe vous déconnecte de tous vos autres appareils.',
      save: 'Changer de mot de passe',
      saved: 'Votre mot de passe est changé. Vos autres appareils devront se reconnecter.',
      elsewhere: 'Vous vous connectez avec {provider} : votre mot de passe est géré là-bas.',
    },
    factor: {
      title: 'Connexion en deux étapes',
      lead: "En plus de votre mot de passe, un code d'une application de votre téléphone est demandé.",
      on: 'Activée',
      off: 'Désactivée',
      begin: 'Configurer',
      confirm: 'Pour commencer, saisissez votre mot de passe.',
      next: 'Continuer',
      cancel: 'Annuler',
      scan: "Scannez cette image avec une application d'authentification, ou saisissez-y la clé.",
      picture: "Image contenant la clé pour votre application d'authentification",
      key: 'Clé',
      code: "Code de l'application",
      enable: 'Activer',
      enabled: 'La connexion en deux étapes est activée. Un code vous sera désormais demandé.',
      disable: 'Désactiver',
      disabled: 'La connexion en deux étapes est désactivée.',
      wrongPassword: "Ce n'est pas votre mot de passe.",
      wrongCode: "Ce code n'est pas (ou plus) valable. Saisissez le code actuel.",
    },
  },
};
