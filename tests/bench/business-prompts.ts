import { createRandom } from './mutate.ts';

/** Characters of one prompt. */
const LENGTH = 1500;
const OPENINGS = [
  'Bonjour, peux-tu rédiger une réponse courtoise à ce message reçu ce matin ?',
  'Résume les échanges ci-dessous en cinq points pour la réunion de demain.',
  'Aide-moi à préparer la proposition commerciale pour la rentrée.',
  'Merci de reformuler ce compte rendu dans un ton plus direct.',
  'Propose un plan d’action pour relancer ce dossier avant la fin du mois.',
];
const EVERYDAY = [
  'Le client souhaite renouveler le contrat cadre avant la fin du trimestre, à condition que nous revoyions la remise.',
  'Deux livraisons sont arrivées incomplètes en mars et le transporteur n’a jamais rappelé.',
  'Le devis D-2024-0871 doit être refait avec la nouvelle grille, montant cible 48 500 € HT.',
  'La facture F-2024-1123 est réglée ; l’échéance suivante tombe le 15 mai.',
  'Notre marge sur cette gamme est passée de 31 % à 27 % en un an, surtout à cause du prix de l’acier.',
  'L’équipe support traite en moyenne 42 demandes par jour, avec un délai de réponse de trois heures.',
  'La mise en production de la version 4.2.1 est prévue mardi soir, avec un retour arrière possible jusqu’à minuit.',
  'Ils hésitent entre l’offre annuelle et l’offre mensuelle, et comparent avec deux concurrents.',
  'Le salon de Lyon a généré une trentaine de pistes sérieuses, à qualifier avant l’été.',
  'Le mot de passe doit contenir douze caractères selon la nouvelle charte informatique.',
  'La garantie couvre les pièces et la main-d’œuvre pendant vingt-quatre mois, hors consommables.',
  'Nous attendons encore la validation du service juridique sur la clause de confidentialité.',
];
const TELLING = [
  'Contact : Julie Perrin, 06 12 34 56 78, julie.perrin@textiles-rhone.fr.',
  'Livrer au 12 rue des Lilas, 69003 Lyon, demander M. Haddad à l’accueil.',
  'Le virement part du compte FR76 3000 6000 0112 3456 7890 189 au nom de Bertrand Lacaze.',
  'Mme Texier est en arrêt maladie jusqu’au 15, voir avec son remplaçant Karim.',
  'Carte utilisée pour l’acompte : 4539 1488 0343 6467, exp. 09/27.',
  'Patient né le 12/04/1967, numéro de sécurité sociale 1 85 05 78 006 084 91.',
  'Le mdp du NAS c’est Tulipe#4471, pense à le changer.',
  'La base répond sur postgres://crm:Zk8vQ2mLp4@db.interne.fr:5432/prod depuis ce matin.',
  'Connexion suspecte depuis 91.167.44.203 sur le compte d’Élodie Garrec.',
];

/** Different French business prompts of about 1.5 KB, the same in every run; every second one holds things to be found. */
export function businessPrompts(count: number): string[] {
  const random = createRandom(11);
  const pick = (from: readonly string[]) => from[random(from.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    let text = `${pick(OPENINGS)}\n\n`;
    while (text.length < LENGTH) {
      text += `${index % 2 === 1 && random(4) === 0 ? pick(TELLING) : pick(EVERYDAY)}${random(4) === 0 ? '\n\n' : ' '}`;
    }
    return text.slice(0, LENGTH);
  });
}
