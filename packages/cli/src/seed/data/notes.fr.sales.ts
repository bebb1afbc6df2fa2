import type { NoteTemplate } from './note.ts';

export const FRENCH_DISCOVERY: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Premier échange sur [offer]',
    body: '{Appel de vingt minutes avec|Long appel avec|Échange téléphonique avec} [contact]. [need] Aujourd’hui tout repose sur [tool]. [fact] [next]',
  },
  {
    kind: 'call',
    subject: '{Rappel suite au formulaire du site|Demande reçue par le site}',
    body: '[contact] avait laissé un message sur le site {dimanche soir|hier après-midi|pendant le week-end}. Projet réel, pas de simple curiosité. [need] [worry] {On se reparle en fin de semaine|Je rappelle après leur réunion d’équipe|Point fixé dans dix jours}. [next]',
  },
  {
    kind: 'meeting',
    subject: 'Visite à [city]',
    body: 'Accueil par [contact], visite des bureaux puis une heure en salle. [fact] [need] J’ai aussi croisé [colleague], {plutôt favorable|qui pose les bonnes questions|d’abord sur la réserve, puis convaincu[ce]}. [next]',
  },
  {
    kind: 'email',
    subject: 'Suite à notre échange : [offer]',
    body: 'Bonjour [contact],\n\nMerci pour le temps accordé {ce matin|hier|lundi}. J’ai retenu l’essentiel : [need]\n\n[next]\n\nBien à vous',
  },
  {
    kind: 'note',
    subject: 'Qualification [ofOffer]',
    body: 'Budget : {entre 10 et 20 k€ cette année|pas encore arrêté, mais la direction a donné son accord de principe|à prendre sur l’enveloppe informatique}. Décision : [contact], avec avis [ofColleague]. Échéance : [date]. {Concurrence|En face} : {deux éditeurs déjà reçus|personne pour l’instant|un intégrateur local bien introduit}. [worry]',
  },
  {
    kind: 'call',
    subject: 'Prise de contact, recommandation',
    body: '[contact] appelle sur le conseil d’un confrère déjà client chez nous. [need] {Appel très bien préparé, avec une liste de questions|Appel rapide entre deux réunions|Conversation franche sur ce qui n’a pas marché avant}. [worry] [next]',
  },
  {
    kind: 'meeting',
    subject: 'Atelier de cadrage',
    body: 'Deux heures avec [contact] et [colleague]. {Nous avons dessiné leur parcours client au tableau|Chacun a décrit une journée type|On a déroulé trois dossiers récents du début à la fin}. Constat partagé : [need] [fact] Compte rendu envoyé le soir même.',
  },
  {
    kind: 'email',
    subject: 'Quelques questions avant de chiffrer',
    body: 'Bonjour [contact],\n\n{Pour préparer notre prochain point, pourriez-vous me confirmer|Avant de chiffrer, j’aurais besoin de connaître|Il me manque encore une information pour la proposition :} {le nombre d’utilisateurs|le périmètre exact|les sites concernés} ([users] à ce stade) et l’échéance souhaitée. {Vous m’aviez dit ceci, que j’ai noté pour l’équipe|Je repars de votre constat|C’est bien le point de départ, n’est-ce pas} : [need]\n\n{Je reste joignable en fin de journée|Un mot en réponse suffit|Nous pouvons aussi en parler demain matin}.\n\nCordialement',
  },
  {
    kind: 'note',
    subject: 'Avant le rendez-vous',
    body: 'Points à vérifier avec [contact] : qui décide en dernier ressort, ce qu’il advient de [tool], et si le projet survit à un report. [fact] {Venir avec un exemple du même métier|Éviter le vocabulaire technique|Laisser parler, ils ont eu trop de démonstrations}.',
  },
  {
    kind: 'call',
    subject: 'Point rapide avec [name]',
    body: '{Dix minutes volées entre deux trains|Appel pris en voiture, ligne mauvaise|Court échange avant son comité}. [need] [contact] demande un ordre de grandeur pour [users] personnes : j’ai dit « autour de [amount] », sans engagement. [next]',
  },
  {
    kind: 'meeting',
    subject: 'Petit-déjeuner au salon',
    body: 'Rencontre au salon, stand calme en matinée. [contact] connaît notre nom par {la presse professionnelle|un ancien collègue|une table ronde de l’an dernier}. [fact] [need] Carte échangée, rappel promis la semaine suivante.',
  },
  {
    kind: 'call',
    subject: 'Second appel, besoins précisés',
    body: 'On a repris la liste du premier appel. Deux sujets sortent du lot. D’abord ceci : [need] Ensuite une inquiétude : [worry] Pour le reste, {ils savent vivre avec|rien d’urgent|cela attendra l’année prochaine}. [next]',
  },
  {
    kind: 'note',
    subject: 'Contexte chez [company]',
    body: '[fact] L’outil en place, c’est [tool], {monté par une stagiaire il y a quatre ans|que plus personne n’ose toucher|hérité du rachat}. [contact] porte le sujet seul[e] pour l’instant et cherche des arguments. [need]',
  },
  {
    kind: 'email',
    subject: 'Compte rendu de notre appel',
    body: 'Bonjour [contact],\n\nVoici ce que j’ai noté, corrigez-moi si besoin. [need] [worry] Pour la suite, c’est simple. [next]\n\n{Bonne fin de semaine|Belle journée|À très vite}',
  },
];

export const FRENCH_DEMO: readonly NoteTemplate[] = [
  {
    kind: 'meeting',
    subject: 'Démonstration chez [company]',
    body: 'Démonstration devant {six personnes|toute l’équipe commerciale|quatre utilisateurs et la direction}. Ce qui a plu : {la vue de la semaine|la recherche sans se soucier des accents|le bandeau qui prévient avant l’envoi}. Ce qui a gêné : [worry] [contact] a gardé la main pendant la moitié de la séance, bon signe.',
  },
  {
    kind: 'meeting',
    subject: 'Démonstration à distance',
    body: 'Visio d’une heure, {son coupé deux fois mais public attentif|caméras éteintes, beaucoup de questions dans le fil|enregistrée pour les absents}. [colleague] voulait voir un cas concret : [need] On l’a déroulé en direct, sans préparation. [next]',
  },
  {
    kind: 'call',
    subject: 'Retour à chaud après la démonstration',
    body: '[contact] a fait le tour des participants : {trois très favorables, un sceptique|avis unanime sur la simplicité|l’équipe terrain veut essayer sur tablette}. Reste une objection. [worry] Je réponds par écrit d’ici le [date].',
  },
  {
    kind: 'email',
    subject: 'Vos questions après la démonstration',
    body: 'Bonjour [contact],\n\nVous trouverez ci-dessous les réponses promises. Oui, {l’export d’une fiche se fait en un clic|les droits se règlent par équipe|le journal garde la trace de chaque décision}. Non, {rien n’est envoyé hors d’Europe sans règle explicite|il n’est pas nécessaire de ressaisir l’historique|aucun module n’est obligatoire}. Sur le point soulevé en fin de séance : [worry] Nous en reparlons le [date].\n\nBien cordialement',
  },
  {
    kind: 'note',
    subject: 'Préparer la démonstration',
    body: 'Jeu de données à monter : {leurs cinq familles de produits|deux agences et un siège|un cycle complet du prospect à la facture}. Insister sur ce point : [need] Ne pas ouvrir l’administration, [contact] trouve cela anxiogène. [fact]',
  },
  {
    kind: 'meeting',
    subject: 'Atelier sur leurs propres données',
    body: 'Séance avec un extrait réel, noms remplacés. {En dix minutes ils avaient retrouvé un doublon oublié|La reprise des adresses a bien marché, celle des téléphones moins|On a vu tout de suite qui saisissait quoi}. [contact] en conclut que le projet est faisable avant l’été. [next]',
  },
  {
    kind: 'call',
    subject: 'Démonstration reportée',
    body: '[contact] demande un report : {réunion de crise en interne|deux absents dans l’équipe|audit tombé le même jour}. Nouvelle date proposée, le [date]. L’intérêt reste entier, on en a profité pour parler du fond : [need]',
  },
  {
    kind: 'meeting',
    subject: 'Démonstration technique',
    body: 'Séance dédiée à l’informatique, à la demande [ofColleague]. Hébergement, sauvegardes, sortie des données : tout y est passé. [worry] {Avis favorable sous réserve d’un test de restauration|Ils veulent lire notre documentation de sécurité|Rien de bloquant à ce stade}.',
  },
  {
    kind: 'note',
    subject: 'Ce que la démonstration a appris',
    body: 'Trois enseignements. Le vocabulaire : chez eux on dit {« affaire »|« dossier »|« projet »}, pas « opportunité ». Le rythme : [fact] Le vrai décideur : [colleague], qui a peu parlé mais a tout noté.',
  },
  {
    kind: 'email',
    subject: 'Accès à votre espace d’essai',
    body: 'Bonjour [contact],\n\nVotre espace d’essai est ouvert jusqu’au [date], avec des données fictives proches des vôtres. Chaque participant a reçu son invitation. {Commencez par la page d’accueil|Essayez surtout la prise de note|Vous pouvez tout effacer, rien n’est définitif}.\n\nJe vous appelle à mi-parcours.\n\nBien à vous',
  },
];

export const FRENCH_PROPOSAL: readonly NoteTemplate[] = [
  {
    kind: 'email',
    subject: 'Proposition pour [offer]',
    body: 'Bonjour [contact],\n\nComme convenu, voici notre proposition : [amount] hors taxes pour [users] personnes, {mise en service comprise|accompagnement de trois mois inclus|première année}. Elle répond à ce que vous nous aviez décrit. [need]\n\nElle est valable jusqu’au [date]. Je vous propose d’en parler de vive voix.\n\nBien cordialement',
  },
  {
    kind: 'call',
    subject: 'Présentation de la proposition',
    body: 'Proposition parcourue page par page avec [contact]. Le montant ([amount]) {n’a pas surpris|a fait tiquer, puis la discussion s’est détendue|rentre dans l’enveloppe}. Demande de précision sur {les jours de formation|la réversibilité|les conditions de sortie}. [next]',
  },
  {
    kind: 'note',
    subject: 'Chiffrage [ofOffer]',
    body: 'Base : [users] personnes, {tarif dégressif à partir de vingt|deux jours de mise en route|reprise limitée à deux ans}. Total [amount]. Marge de manœuvre : {5 % au plus, contre engagement de deux ans|aucune sur les licences, un peu sur les services|un jour de formation offert}. [worry]',
  },
  {
    kind: 'call',
    subject: 'Relance sur la proposition',
    body: 'Pas de nouvelles depuis {dix jours|deux semaines|l’envoi}, j’appelle. [contact] s’excuse : [fact] La proposition est {sur le bureau de la direction|au service achats|inscrite au prochain comité}. À rappeler après le [date].',
  },
  {
    kind: 'email',
    subject: 'Proposition revue',
    body: 'Bonjour [contact],\n\nJ’ai repris la proposition selon vos remarques : {périmètre ramené à [users] personnes|étalement sur deux exercices|option assistance isolée sur une ligne à part}. Le nouveau total est de [amount]. Le calendrier ne change pas.\n\nDites-moi si le document peut partir tel quel en validation.\n\nCordialement',
  },
  {
    kind: 'meeting',
    subject: 'Soutenance devant la direction',
    body: 'Trente minutes, {direction au complet|deux associés et la comptabilité|un membre du conseil en visio}. Questions sur le retour attendu plus que sur l’outil. J’ai pris leur propre exemple : [need] [contact] a très bien défendu le dossier. Réponse annoncée pour le [date].',
  },
  {
    kind: 'note',
    subject: 'Comparaison avec la concurrence',
    body: 'D’après [contact], nous sommes {un peu plus chers et mieux compris|au milieu des trois offres|les seuls à avoir parlé des données}. L’autre offre promet une mise en service en deux semaines, ce que [colleague] juge peu crédible. Garder notre calme sur le prix, insister là-dessus : [need]',
  },
  {
    kind: 'call',
    subject: 'Question du service achats',
    body: 'Appel [ofColleague], côté achats : {délai de paiement à 45 jours|attestation d’assurance et extrait de moins de trois mois|engagement sur la révision des prix}. Rien d’insurmontable. J’envoie les pièces avant le [date]. [contact] n’était pas au courant de cette étape.',
  },
  {
    kind: 'meeting',
    subject: 'Revue de la proposition',
    body: 'Une heure avec [contact] pour passer de [amount] à un montant finançable sans dénaturer le projet. On a retiré {la seconde vague|un atelier|le tableau de bord sur mesure} et gardé l’essentiel. [worry] [next]',
  },
  {
    kind: 'email',
    subject: 'Pièces demandées',
    body: 'Bonjour [contact],\n\nCi-joint {l’attestation d’assurance|notre accord de sous-traitance au sens de l’article 28|la fiche sécurité} demandée par vos services. Il ne manque plus que {votre numéro de bon de commande|l’adresse de facturation|le nom du signataire}.\n\nMerci et bonne journée',
  },
  {
    kind: 'note',
    subject: 'Où en est la décision',
    body: 'Passé en comité {une première fois sans conclusion|avec avis favorable de deux membres sur trois|en fin d’ordre du jour, donc reporté}. [contact] reste confiant[e]. L’argument qui porte : [need] Le frein : [worry]',
  },
];

export const FRENCH_NEGOTIATION: readonly NoteTemplate[] = [
  {
    kind: 'call',
    subject: 'Négociation avec [name]',
    body: '[contact] demande {8 % de remise|un trimestre offert|le même prix pour cinq personnes de plus}. Contre-proposition : {engagement de deux ans|paiement annuel d’avance|témoignage client publié} et nous faisons un geste. Chacun réfléchit jusqu’au [date].',
  },
  {
    kind: 'meeting',
    subject: 'Dernier tour avant signature',
    body: 'Autour de la table : [contact], [colleague] et {leur avocat|la comptabilité|une personne des achats}. Trois clauses relues, deux réglées en séance. Reste {la responsabilité plafonnée au montant annuel|la reprise des données en fin de contrat|la date de départ}. [fact]',
  },
  {
    kind: 'email',
    subject: 'Clause de réversibilité',
    body: 'Bonjour [contact],\n\n{Voici la rédaction proposée : à la fin du contrat, l’ensemble de vos données vous est remis dans un format ouvert sous trente jours, puis effacé de nos systèmes, attestation à l’appui|Nous avons réécrit l’article 9 : vous récupérez toutes vos données, dans un format ouvert, au plus tard quinze jours après la fin du contrat, et nous attestons de leur effacement|La nouvelle clause prévoit un mois d’assistance à la sortie, la remise des données en clair et leur suppression chez nous}. {Je pense que cela répond à la remarque de votre juriste|Dites-moi si la formulation convient à votre conseil|Le reste du contrat n’a pas bougé}.\n\nBien à vous',
  },
  {
    kind: 'note',
    subject: 'Position de négociation',
    body: 'Ne pas descendre sous [amount] moins 6 %. Ce qui compte pour eux : {la date|le nom de l’interlocuteur|pas de surprise à l’échéance}. Ce qui compte pour nous : une référence dans ce métier. [worry] [contact] décide, [colleague] peut bloquer.',
  },
  {
    kind: 'call',
    subject: 'Accord de principe',
    body: '[contact] confirme l’accord de principe {sous réserve du budget|après validation du siège|dès réception du contrat corrigé}. Ton détendu, on a même parlé {vacances|jardin|rugby}. Signature espérée vers le [date]. [next]',
  },
  {
    kind: 'email',
    subject: 'Contrat corrigé',
    body: 'Bonjour [contact],\n\nLe contrat tient compte de vos quatre remarques. La durée reste de {douze|vingt-quatre|trente-six} mois, l’indice de révision est plafonné à 3 %, et le tribunal compétent est celui de votre siège. Montant inchangé : [amount].\n\nVous pouvez le signer en ligne.',
  },
  {
    kind: 'call',
    subject: 'Objection de dernière minute',
    body: 'Coup de frein : [worry] [contact] en paraît sincèrement contrarié[e]. J’ai proposé {un palier à six mois|de mettre [colleague] en relation avec un client existant|une clause de sortie au premier anniversaire}. Retour promis pour le [date].',
  },
  {
    kind: 'meeting',
    subject: 'Point calendrier',
    body: 'Calendrier posé avec [contact] : signature le [date], lancement {la semaine suivante|le mois d’après|à la rentrée}, bilan à trois mois. [fact] Le plan tient si personne ne tombe malade, on a prévu une semaine de marge.',
  },
];
