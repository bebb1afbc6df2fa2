import type { Sector } from './company.ts';

/** What one learns about a company of that trade while talking to it; whole sentences. */
export const FRENCH_FACTS: Readonly<Record<Sector, readonly string[]>> = {
  manufacturing: [
    'Leurs devis comportent souvent plus de cent lignes, avec des délais matière qui changent toutes les semaines.',
    'Les acheteurs de leurs clients exigent une réponse sous 48 heures.',
    'Une machine neuve arrive en atelier au printemps et mobilise tout le monde.',
    'Un tiers du chiffre vient de trois donneurs d’ordre.',
  ],
  food: [
    'La saison démarre en avril, ils ne veulent rien changer en pleine période de livraison.',
    'Les contrats avec la grande distribution se renégocient chaque année avant le 1er mars.',
    'Chaque coopérative a gardé ses habitudes et ses tarifs.',
    'Les tournées de livraison sont calées à six heures du matin.',
  ],
  building: [
    'Les conducteurs de travaux ne passent au bureau que le vendredi.',
    'Un chantier retardé décale toute la facturation du trimestre.',
    'Les appels d’offres arrivent par cinq plateformes différentes.',
    'Ils perdent du temps à retrouver qui a chiffré quoi et quand.',
  ],
  finance: [
    'Tout nouvel outil passe devant leur comité des risques.',
    'Le réseau compte une quarantaine de points d’accueil.',
    'Leur questionnaire fournisseur fait quatre-vingts questions.',
    'Les conseillers changent de portefeuille deux fois par an.',
  ],
  logistics: [
    'Les tarifs carburant bougent tous les mois et rendent les devis caducs.',
    'L’exploitation travaille en trois équipes, de jour comme de nuit.',
    'Un gros chargeur représente un quart de l’activité.',
    'La fin d’année est intouchable, tout est bloqué de mi-novembre à janvier.',
  ],
  health: [
    'Aucune donnée de soin ne doit entrer dans l’outil, ils y tiennent plus que nous.',
    'Les relations avec les médecins de ville reposent sur deux personnes.',
    'La certification a lieu l’an prochain et occupe toute la direction.',
    'Leurs fournisseurs passent par une centrale d’achat.',
  ],
  retail: [
    'Les boutiques remontent les demandes de clients par téléphone.',
    'Un bon tiers du chiffre se fait à Noël.',
    'Ils veulent distinguer clairement les revendeurs des particuliers.',
    'Le site marchand et les magasins n’ont pas le même fichier.',
  ],
  legal: [
    'Le secret professionnel conditionne toute la discussion.',
    'Les associés ont chacun leur assistante et leur façon de classer.',
    'Ils facturent au temps passé et comptent tout au quart d’heure.',
    'La détection des conflits d’intérêts se fait encore de mémoire.',
  ],
  education: [
    'Les relations avec les entreprises d’accueil sont réparties entre six responsables de filière.',
    'La rentrée et les jurys bloquent septembre et juin.',
    'Les anciens élèves forment un réseau qu’ils exploitent mal.',
    'Chaque convention de stage part encore en trois exemplaires papier.',
  ],
  public: [
    'La commande passera par un bon signé, sous le seuil de mise en concurrence.',
    'Les élus veulent un outil hébergé en France.',
    'Le conseil se réunit une fois par trimestre, cela fixe le calendrier.',
    'Ils suivent aujourd’hui les entreprises du territoire dans un classeur.',
  ],
  hospitality: [
    'Les séminaires d’entreprise se vendent six mois à l’avance.',
    'Chaque hôtel a son directeur et son carnet d’adresses.',
    'La haute saison va de mai à septembre, pas de projet pendant ce temps.',
    'Les agences demandent des réponses dans la journée.',
  ],
  energy: [
    'Un projet dure de trois à sept ans, les interlocuteurs changent en route.',
    'Les études démarrent souvent avant la commande.',
    'Ils travaillent avec des bureaux de contrôle qui exigent une traçabilité complète.',
    'Les subventions régionales dictent le rythme des décisions.',
  ],
  media: [
    'Le papier a pris vingt pour cent, les devis ne tiennent que quinze jours.',
    'Leurs clients commandent par téléphone, parfois la veille pour le lendemain.',
    'La moitié des commandes revient tous les ans à la même date.',
    'Ils cherchent à vendre plus de services et moins de volume.',
  ],
  property: [
    'Un même propriétaire peut être bailleur, acheteur et copropriétaire.',
    'Les gestionnaires suivent chacun près de trois cents lots.',
    'Les mandats arrivent par recommandation, rarement par le site.',
    'Ils reçoivent plus de deux cents appels par jour.',
  ],
  services: [
    'Ils interviennent chez une dizaine de nos clients communs.',
    'Leur équipe a grandi vite et cherche à mieux se répartir les dossiers.',
    'Ils préfèrent des points courts et réguliers.',
    'Deux nouveaux collaborateurs arrivent le mois prochain.',
  ],
};
