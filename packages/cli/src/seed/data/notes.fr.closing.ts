import type { NoteTemplate } from './note.ts';

export const FRENCH_WON: readonly NoteTemplate[] = [
  {
    kind: 'email',
    subject: 'Bon de commande reçu',
    body: 'Bonjour [contact],\n\nVotre bon de commande de [amount] est bien arrivé, merci de votre confiance. {La réunion de lancement est proposée le [date]|Notre chef de projet vous appelle cette semaine|Vous recevrez le planning sous deux jours}. D’ici là, rien à préparer de votre côté.\n\nAu plaisir de démarrer',
  },
  {
    kind: 'call',
    subject: 'Signature annoncée',
    body: '[contact] m’appelle pour annoncer la signature, {entre deux avions|avant même l’envoi du document|avec toute l’équipe en haut-parleur}. Ce qui a fait la différence : {l’écoute|la démonstration sur leurs données|la réponse claire sur l’hébergement}. Lancement calé le [date].',
  },
  {
    kind: 'note',
    subject: 'Affaire gagnée : ce qui a compté',
    body: 'Signé à [amount]. Facteurs : [need] Le soutien constant [ofColleague] et {une visite sur place au bon moment|une proposition courte|aucune surprise sur le prix}. À refaire ailleurs : {venir à deux|laisser l’espace d’essai ouvert plus longtemps|associer l’informatique plus tôt}.',
  },
  {
    kind: 'meeting',
    subject: 'Réunion de lancement',
    body: 'Lancement avec [contact], [colleague] et quatre utilisateurs. Rôles clarifiés, premier jalon le [date]. [fact] {Ambiance studieuse|Beaucoup de questions pratiques|On a terminé en avance}.',
  },
  {
    kind: 'email',
    subject: 'Bienvenue',
    body: 'Bonjour [contact],\n\nTout est en place pour démarrer : {vos accès arrivent demain|le contrat contresigné est en pièce jointe|la facture d’acompte suivra en fin de mois}. Votre interlocutrice pour le suivi sera Camille Laurent, à nos bureaux de Paris.\n\nMerci encore',
  },
  {
    kind: 'call',
    subject: 'Passage de relais',
    body: '{Appel à trois pour passer le relais au projet. [contact] rappelle sa priorité|Le projet prend la main à partir d’aujourd’hui. J’ai résumé l’histoire depuis le début, dont le motif d’achat|Présentation de la cheffe de projet à [contact], au téléphone. Premier sujet} : [need] {Première livraison attendue avant le [date]|Point hebdomadaire le jeudi|Un seul canal pour les demandes}. Je reste en copie le premier mois.',
  },
];

export const FRENCH_LOST: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Réponse négative',
    body: '[contact] a eu l’élégance d’appeler. Choix d’un autre éditeur, {moins cher la première année|déjà présent au siège|proposé par leur expert-comptable}. Aucun reproche sur notre démarche. À recontacter dans {neuf mois|un an|dix-huit mois}, à l’échéance de leur engagement.',
  },
  {
    kind: 'email',
    subject: 'Merci pour votre retour',
    body: 'Bonjour [contact],\n\nMerci de nous avoir tenus informés, même si j’aurais préféré une autre issue. Puis-je vous demander ce qui a pesé le plus, {le prix|le calendrier|le périmètre} ? Cela nous aide à progresser.\n\nBonne réussite dans votre projet',
  },
  {
    kind: 'note',
    subject: 'Affaire perdue : leçons',
    body: 'Perdue après {quatre mois|une mise en concurrence serrée|un long silence}. Nous n’avons jamais vu le vrai décideur. [worry] La prochaine fois : {demander l’organigramme dès le début|chiffrer plus tôt|ne pas multiplier les options}.',
  },
  {
    kind: 'call',
    subject: 'Projet gelé',
    body: 'Le projet [ofOffer] est suspendu : {changement de direction|gel des dépenses|réorganisation des agences}. [contact] le regrette et pense pouvoir le relancer {au prochain exercice|quand le poste sera pourvu|après l’été}. Je classe l’affaire comme perdue, rappel noté.',
  },
  {
    kind: 'note',
    subject: 'Raison du refus',
    body: 'Retour obtenu [ofColleague] : notre offre était {la plus complète, mais trop ambitieuse pour [users] personnes|bien notée sur le fond, pénalisée sur le délai|jugée équivalente, ils ont gardé leur fournisseur}. Rester en bons termes. [fact]',
  },
  {
    kind: 'email',
    subject: 'Restons en contact',
    body: 'Bonjour [contact],\n\nJe respecte votre décision. {Je vous ferai signe quand la version allégée sortira|Notre invitation au club utilisateurs tient toujours|Si la reprise posait problème, nous pouvons intervenir ponctuellement}. Je vous souhaite une bonne mise en route.\n\nCordialement',
  },
];

export const FRENCH_AFTER: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Un mois après le démarrage',
    body: 'Bilan à un mois avec [contact]. {Neuf personnes sur dix se connectent chaque jour|La saisie en rendez-vous est entrée dans les mœurs|Le terrain suit, le siège traîne un peu}. Deux irritants : {les notifications trop nombreuses|un champ obligatoire de trop|la lenteur du vendredi matin}. Corrigés sous huitaine.',
  },
  {
    kind: 'meeting',
    subject: 'Comité de suivi',
    body: 'Comité trimestriel. Objectif tenu sur {les relances|la qualité des fiches|le délai de réponse aux devis}. [contact] voudrait aller plus loin, [colleague] préfère consolider. [fact] Prochain comité le [date].',
  },
  {
    kind: 'note',
    subject: 'Incident réglé',
    body: 'Synchronisation interrompue {une matinée|deux heures|toute la nuit}, sans perte de données. Cause : {certificat expiré chez le prestataire|fichier trop lourd déposé à la main|quota atteint}. [contact] prévenu[e] au fil de l’eau, remerciements reçus.',
  },
  {
    kind: 'email',
    subject: 'Compte rendu de mise en service',
    body: 'Bonjour [contact],\n\nLa mise en service est terminée. Sont ouverts : {les fiches, le pipeline et les tâches|le connecteur dans un sens|les comptes des [users] utilisateurs}. Restent à traiter : {l’import des archives|deux tableaux de bord|la formation des absents}, d’ici le [date].\n\nMerci à toute l’équipe pour sa disponibilité',
  },
  {
    kind: 'call',
    subject: 'Demande d’évolution',
    body: '[contact] souhaite {un champ pour la zone géographique|que les tâches suivent le changement de responsable|un export mensuel pour la comptabilité}. Faisable par paramétrage, sans surcoût. [colleague] testera avant ouverture à tous.',
  },
  {
    kind: 'meeting',
    subject: 'Formation des référents',
    body: 'Journée de formation sur site, {huit participants|deux groupes de cinq|matinée théorique, après-midi pratique}. Les référents sont autonomes sur les vues et les droits. À revoir : {les doublons|les modèles de mails|les filtres enregistrés}. [contact] parle déjà d’une seconde vague.',
  },
  {
    kind: 'note',
    subject: 'Satisfaction',
    body: 'Note de {8|9|8,5} sur 10 donnée par [contact] lors de l’enquête. Commentaire : « {on retrouve enfin nos petits|le support répond vite et bien|il manque encore un mode hors ligne} ». Accepte d’être cité comme référence, avec relecture.',
  },
];

export const FRENCH_RENEWAL: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Préparation de l’échéance',
    body: 'Échéance dans {trois mois|dix semaines|deux mois}, j’appelle pour prendre la température. [need] [worry] [next]',
  },
  {
    kind: 'email',
    subject: 'Votre renouvellement',
    body: 'Bonjour [contact],\n\nVotre contrat arrive à échéance le [date]. Vous trouverez ci-joint la reconduction pour [users] postes, soit [amount] par an. {L’indexation a été limitée à 2 %|Deux licences dormantes ont été retirées|L’assistance passe au forfait supérieur sans supplément}.\n\nUn mot de votre part suffit pour lancer la signature.',
  },
  {
    kind: 'meeting',
    subject: 'Bilan annuel',
    body: 'Bilan de l’année avec [contact] et [colleague] : {usage en hausse|un semestre agité, mais un bon dernier trimestre|moins de tickets que prévu}. [need] Le sujet qui fâche : [worry] {Deux scénarios à chiffrer|Réponse écrite promise|On se revoit avant la fin du mois}.',
  },
  {
    kind: 'note',
    subject: 'Risque sur le renouvellement',
    body: 'Vigilance {orange|modérée|forte}. [worry] [contact] reste un soutien, mais [colleague] vient d’arriver et compare tout. Prévoir une visite avant le [date] avec des chiffres d’usage précis.',
  },
  {
    kind: 'call',
    subject: 'Tarif de reconduction',
    body: '[contact] a lu la proposition à [amount]. {Accord sur le principe, discussion sur l’indexation|Question sur le prix des postes occasionnels|Demande d’un paiement en deux fois}. [next]',
  },
  {
    kind: 'email',
    subject: 'Chiffres d’usage',
    body: 'Bonjour [contact],\n\nComme promis, quelques repères sur l’année : {94 % des postes actifs chaque semaine|plus de six mille échanges notés|trois fois moins de fiches en double qu’au départ}. Ces chiffres sont anonymes, personne n’y est nommé. Ils devraient vous aider devant la direction.\n\nBien à vous',
  },
];

export const FRENCH_RENEWED: readonly NoteTemplate[] = [
  {
    kind: 'email',
    subject: 'Reconduction signée',
    body: 'Bonjour [contact],\n\nLa reconduction est signée de part et d’autre, pour [users] postes et [amount]. Rien ne change pour les utilisateurs. {Rendez-vous au comité du [date]|Je vous propose un point à mi-année|Merci pour ces échanges toujours constructifs}.\n\nBien à vous',
  },
  {
    kind: 'call',
    subject: 'Renouvellement confirmé',
    body: '[contact] confirme la reconduction, {sans changement|avec trois postes de plus|pour deux ans cette fois}. Au passage : [need] Beau travail de l’assistance cette année, à leur transmettre.',
  },
];

export const FRENCH_CANCELLED: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Non-reconduction',
    body: '[contact] annonce la fin du contrat à l’échéance. Raison : {regroupement sur l’outil du siège|activité en baisse|budget supprimé}. Export complet des données à remettre avant le [date], effacement ensuite, attestation à fournir. Départ en bons termes.',
  },
  {
    kind: 'note',
    subject: 'Fin de contrat à organiser',
    body: 'Liste de sortie : remise des données, fermeture des accès, {dernière facture au prorata|effacement des sauvegardes à trente jours|attestation signée}. Pour la partie technique, voir [colleague]. [worry]',
  },
];
