export type Language = 'en' | 'fr';

/** A mail with one thing to do. */
export interface Letter {
  subject: string;
  title: string;
  text: string;
  /** Words of the button. */
  action: string;
  note: string;
}

/** Mails of Directus that lead somebody to the portal, by the name of its template. */
export const LETTERS: Readonly<Record<string, (project: string) => Record<Language, Letter>>> = {
  'user-invitation': (project) => ({
    en: {
      subject: `You are invited to ${project}`,
      title: `You are invited to ${project}`,
      text: 'An account is ready for you. Choose your password to begin.',
      action: 'Accept the invitation',
      note: 'The link is for you alone and ends after a few days. If you did not expect it, leave it unused. If the button does not work, open this address:',
    },
    fr: {
      subject: `Vous êtes invité·e sur ${project}`,
      title: `Vous êtes invité·e sur ${project}`,
      text: 'Un compte vous attend. Choisissez votre mot de passe pour commencer.',
      action: "Accepter l'invitation",
      note: "Ce lien n'est que pour vous et expire au bout de quelques jours. Si vous ne l'attendiez pas, ne l'utilisez pas. Si le bouton ne répond pas, ouvrez cette adresse :",
    },
  }),
  'password-reset': (project) => ({
    en: {
      subject: `Choose a new password for ${project}`,
      title: 'Choose a new password',
      text: `Somebody, most likely you, asked for a new password for ${project}.`,
      action: 'Choose a new password',
      note: 'The link works for 24 hours. If it was not you, do nothing: your password stays as it is. If the button does not work, open this address:',
    },
    fr: {
      subject: `Choisissez un nouveau mot de passe pour ${project}`,
      title: 'Choisissez un nouveau mot de passe',
      text: `Quelqu'un, sans doute vous, a demandé un nouveau mot de passe pour ${project}.`,
      action: 'Choisir un mot de passe',
      note: "Le lien est valable 24 heures. Si ce n'était pas vous, ne faites rien : votre mot de passe reste le même. Si le bouton ne répond pas, ouvrez cette adresse :",
    },
  }),
};
