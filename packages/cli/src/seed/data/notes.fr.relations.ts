import type { NoteTemplate } from './note.ts';

/** Life with clients outside of any deal. */
export const FRENCH_CARE: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Appel de courtoisie',
    body: '{Rien d’urgent|Simple prise de nouvelles|Appel sans ordre du jour}. [contact] prépare {un déménagement des bureaux|l’arrivée d’une nouvelle direction|un salon professionnel}. [fact] Content[e] du support, un peu moins des mails automatiques : j’ai réduit les notifications.',
  },
  {
    kind: 'note',
    subject: 'Changement d’interlocuteur',
    body: '[contact] prend la suite sur le suivi du contrat. {L’ancienne responsable part en congé parental|Mobilité interne|Création de poste}. Prévoir une heure de présentation et revoir les droits. [colleague] reste notre appui technique.',
  },
  {
    kind: 'email',
    subject: 'Invitation au club utilisateurs',
    body: 'Bonjour [contact],\n\nLe prochain club utilisateurs se tient le [date], {à Lyon|dans nos locaux parisiens|en visio}, de 9 h 30 à midi. Au programme : {retours d’expérience sur la reprise de données|les règles d’usage de l’IA|les tableaux de bord utiles}. Votre témoignage y serait précieux.\n\nAu plaisir de vous y voir',
  },
  {
    kind: 'call',
    subject: 'Question de facturation',
    body: '[contact] ne comprend pas la ligne « {prorata|jours de service|poste occasionnel} » de la dernière facture. Expliqué, c’était lié à l’ajout de deux postes en cours de mois. J’envoie un récapitulatif. {Paiement promis sous huit jours|Plus de litige|Avoir de 120 € à émettre}.',
  },
  {
    kind: 'note',
    subject: 'Veille',
    body: 'Lu dans la presse locale : [company] {ouvre une agence|remporte un marché régional|annonce un partenariat}. À féliciter lors du prochain appel avec [contact]. Impact possible sur le nombre de postes. [fact]',
  },
  {
    kind: 'meeting',
    subject: 'Déjeuner avec [name]',
    body: 'Déjeuner à [city]. [contact] parle librement : {l’équipe est fatiguée par les projets en série|le siège reprend la main sur les achats|les objectifs de l’année sont déjà atteints}. Pas de demande précise. Garder le contact, un signe par trimestre suffit.',
  },
  {
    kind: 'email',
    subject: 'Documentation demandée',
    body: 'Bonjour [contact],\n\nVoici {le guide des droits par équipe|la fiche sur les durées de conservation|le mode d’emploi de l’import} que vous cherchiez. Les pages 4 à 6 répondent à votre question. {Dites-moi si un exemple vous aiderait|Je peux vous le montrer en dix minutes|La version anglaise existe aussi}.\n\nBonne journée',
  },
  {
    kind: 'call',
    subject: 'Blocage de connexion',
    body: 'Compte de [colleague] verrouillé après cinq essais. Vérifié l’identité par rappel au standard, réinitialisation envoyée. {Changement de téléphone la veille|Le lien était arrivé dans les indésirables|Clavier en majuscules, tout simplement}. Réglé en un quart d’heure.',
  },
  {
    kind: 'note',
    subject: 'Préférences de contact',
    body: '[contact] préfère {les mails courts|un appel avant 10 h|les messages sans pièce jointe}. Jamais le {mercredi|lundi matin|vendredi}. Ne souhaite plus recevoir la lettre mensuelle : case décochée aujourd’hui.',
  },
  {
    kind: 'meeting',
    subject: 'Visite de courtoisie',
    body: 'De passage à [city], arrêt d’une demi-heure chez [company]. Vu [contact] et salué l’équipe. [fact] {Nouvelle machine à café, ambiance au beau fixe|Beaucoup de cartons, ils réorganisent l’étage|Accueil chaleureux malgré le rush}. Aucun besoin immédiat.',
  },
  {
    kind: 'email',
    subject: 'Merci pour cette année',
    body: 'Bonjour [contact],\n\nUn mot pour vous remercier de l’année passée ensemble. {Vos retours ont fait évoluer la page des tâches|Vous avez été les premiers à essayer le nouveau bandeau|Vos équipes ont été exigeantes et justes}. Nous aurons plaisir à continuer.\n\n{Bien à vous et à toute l’équipe|À bientôt|Avec nos remerciements}',
  },
  {
    kind: 'call',
    subject: 'Demande d’accès aux données',
    body: 'Une personne a demandé à [company] ce qu’ils savaient d’elle. [contact] voulait la marche à suivre : {recherche par nom et par adresse|export de la fiche et des échanges|réponse sous un mois}. Fait ensemble au téléphone, rien d’anormal dans les notes.',
  },
  {
    kind: 'note',
    subject: 'Impayé en cours de règlement',
    body: 'Facture du mois de [month] réglée avec retard, {erreur d’aiguillage chez eux|validation restée en attente pendant des congés|changement de banque}. [contact] s’en excuse. Pas de pénalité, bon payeur depuis le début.',
  },
  {
    kind: 'call',
    subject: 'Réclamation sur le délai de réponse',
    body: '[contact] mécontent[e] d’avoir attendu {deux jours|tout un week-end|quatre heures} une réponse de l’assistance. Ticket mal classé, c’est notre faute. Excuses présentées, {geste sur la prochaine facture|rappel quotidien jusqu’à résolution|numéro direct donné}. Appel terminé dans le calme.',
  },
  {
    once: true,
    kind: 'note',
    subject: 'Accueil du prochain rendez-vous',
    body: '[contact] se déplace en fauteuil roulant depuis son accident et demande une salle de plain-pied pour le [date]. Réserver la salle du rez-de-chaussée et prévenir l’accueil.',
  },
  {
    kind: 'call',
    subject: 'Idée d’évolution',
    body: '[contact] aimerait {voir les anniversaires de contrat|un rappel avant la fin des garanties|pouvoir dicter une note}. Noté dans la liste des demandes, trois autres clients l’ont déjà suggéré. Pas de date promise.',
  },
  {
    kind: 'email',
    subject: 'Témoignage client',
    body: 'Bonjour [contact],\n\nAccepteriez-vous de raconter en quelques lignes comment votre équipe travaille aujourd’hui ? {Une demi-page suffit|Nous rédigeons, vous corrigez|Un entretien d’un quart d’heure par téléphone} ; rien ne paraît sans votre accord écrit.\n\nMerci d’y réfléchir',
  },
];

export const FRENCH_SUPPLIER: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Tarifs de l’année',
    body: '[contact] annonce une hausse de {4 %|3,5 %|6 %} au 1er janvier. Négocié un gel jusqu’en mars contre un paiement à trente jours. À comparer avec deux autres devis d’ici le [date].',
  },
  {
    kind: 'email',
    subject: 'Commande du mois',
    body: 'Bonjour [contact],\n\nMerci de préparer la même commande que le mois dernier, {avec deux cartons de plus|livraison au deuxième étage|facture à l’adresse du siège}. Le bon signé suit par retour.\n\nCordialement',
  },
  {
    kind: 'note',
    subject: 'Évaluation du fournisseur',
    body: 'Revue annuelle : {qualité constante, délais tenus|un retard en novembre, bien géré|facturation à revoir, deux erreurs}. [contact] disponible et direct[e]. Contrat reconduit sous réserve d’une clause sur {les données personnelles|la continuité|les délais}.',
  },
  {
    kind: 'meeting',
    subject: 'Point de prestation',
    body: 'Point semestriel avec [contact] dans nos bureaux. [fact] Ce qui va : la réactivité. Ce qui ne va pas : {les comptes rendus tardifs|l’interlocuteur qui change|les horaires}. Plan d’action en trois lignes, revu le [date].',
  },
  {
    once: true,
    kind: 'note',
    subject: 'Nouvelles coordonnées bancaires',
    body: 'Changement de banque chez [company], confirmé de vive voix avec [contact] avant toute modification. Nouvel IBAN : FR76 3000 6000 0112 3456 7890 189. Le service comptable a mis à jour sa fiche fournisseur.',
  },
  {
    kind: 'call',
    subject: 'Intervention à planifier',
    body: 'Intervention prévue {un samedi matin|hors heures ouvrées|en deux passages} autour du [date]. [contact] enverra le nom des intervenants la veille pour les badges. Prévenir Sophie et l’accueil.',
  },
  {
    kind: 'email',
    subject: 'Accord de sous-traitance',
    body: 'Bonjour [contact],\n\nNotre déléguée à la protection des données a relu l’accord : {une annexe manque sur les lieux de traitement|la durée de conservation doit être précisée|rien à redire}. Pouvez-vous nous renvoyer une version signée avant le [date] ?\n\nMerci d’avance',
  },
  {
    kind: 'note',
    subject: 'Litige sur une facture',
    body: 'Facture de [month] contestée : {quantité livrée inférieure au bon|remise oubliée|double facturation}. [contact] reconnaît l’erreur, avoir attendu. Ne pas payer avant réception.',
  },
];

export const FRENCH_PARTNER: readonly NoteTemplate[] = [
  {
    kind: 'meeting',
    subject: 'Revue de partenariat',
    body: 'Trois affaires menées ensemble cette année, une en cours. [contact] propose de {former deux consultants de plus|mutualiser un stand au salon|publier une étude commune}. [fact] Prochaine revue le [date].',
  },
  {
    kind: 'call',
    subject: 'Disponibilité d’un consultant',
    body: 'Besoin de {quatre|six|trois} jours en régie le mois prochain. [contact] peut détacher quelqu’un à partir du [date], au tarif convenu. Ordre de mission à signer avant.',
  },
  {
    kind: 'email',
    subject: 'Retour sur la mission commune',
    body: 'Bonjour [contact],\n\nLe client est satisfait, en particulier {de la préparation|du calme de votre consultante le jour de la bascule|du compte rendu}. Un point à améliorer : {prévenir plus tôt en cas d’absence|partager le planning à l’avance|un seul fil de discussion}.\n\nMerci pour ce travail',
  },
  {
    kind: 'note',
    subject: 'Partage des rôles',
    body: 'Convenu avec [contact] : nous gardons {la relation commerciale|le paramétrage|la première ligne d’assistance}, eux prennent {la formation|les données|la documentation}. À écrire noir sur blanc avant le prochain projet.',
  },
  {
    kind: 'call',
    subject: 'Opportunité apportée',
    body: '[contact] nous met en relation avec {un groupement d’artisans|une collectivité voisine|une entreprise familiale de négoce}. Premier appel à passer ensemble. Commission d’apport selon la convention.',
  },
];

export const FRENCH_RESELLER: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Piste déclarée',
    body: '[contact] déclare une piste : {un négoce de matériaux, quinze postes|un cabinet d’architectes, huit postes|une coopérative, trente postes}. Pas de conflit avec nos propres affaires, piste enregistrée pour 90 jours.',
  },
  {
    kind: 'email',
    subject: 'Nouvelle grille tarifaire',
    body: 'Bonjour [contact],\n\nLa nouvelle grille s’applique aux devis émis à partir du [date]. {Les affaires déjà déclarées gardent l’ancien tarif|Votre remise ne change pas|Le module conformité y figure désormais}.\n\nJe vous appelle si vous souhaitez la parcourir ensemble.',
  },
  {
    kind: 'meeting',
    subject: 'Point trimestriel revendeur',
    body: 'Objectif atteint à {60 %|80 %|45 %}. [contact] manque surtout de {démonstrateurs|documentation commerciale|temps}. Décidé : une démonstration commune par mois et un kit de présentation. [fact]',
  },
  {
    kind: 'note',
    subject: 'Commission à vérifier',
    body: 'Écart de {340 €|512 €|95 €} sur la commission de [month] : la remise client a été appliquée deux fois. Correction au prochain relevé, [contact] prévenu[e].',
  },
  {
    kind: 'call',
    subject: 'Accompagnement sur un rendez-vous',
    body: '[contact] demande notre présence à un rendez-vous client le [date]. {En visio, une demi-heure|Sur place, démonstration comprise|En renfort sur les questions de données}. Accord donné, support à préparer ensemble.',
  },
];

/** People met at a fair. */
export const FRENCH_LEAD: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Rappel après le salon',
    body: 'Carte laissée sur notre stand. [contact] n’a pas voulu dire pour quelle société, projet encore confidentiel. À rappeler vers le [date], sans insister.',
  },
  {
    kind: 'note',
    subject: 'Rencontre au salon',
    body: 'Échange de cinq minutes avec [contact], intéressé[e] par le journal d’audit. A pris la brochure et promis d’écrire. Pas de relance avant le [date].',
  },
];
