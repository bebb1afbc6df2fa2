import { WordList } from '../scan/word-list.ts';

/** Parts of an organisation that sign letters in place of a person; lower case, without accents. */
export const DEPARTMENTS = new WordList(
  `accueil achats administration administratif adv agence amenagement assistance atelier billing bookings boutique bureau cabinet caisse campus canteen care cellule centre center chambre clients clientele college comite comite commercial commission communication communications community compliance compta comptabilite concierge conseil council courrier credit
  crew customer customers delivery department departement depot design desk developpement devops direction dispatch district division ecole economat editorial education engineering enquiries entretien equipe etudes events exploitation export facilities facturation fabrication finance finances formation foundation fournisseurs fulfilment gestion governance helpdesk hotline housing hse hygiene
  hub import informatique information infrastructure innovation insights inspection it juridique laboratory lab learning lettings legal library livraison livraisons logistics logistique loyalty magasin mailroom mairie maintenance management marketing mediatheque members membership ministry moderation moyens office onboarding operations ops orders packaging partnerships parts payable payables
  payments payroll people personnel pilotage planning police policy pole prefecture premises press presse prevention procurement produit product production products programme project projects projet purchasing purchases qa qualite quality receivable receivables reception reclamations recouvrement recruitment recrutement refunds registrar registry reservations resources ressources retail returns rh risk sales sante sav school secretariat secretary security securite
  service services shipping shop siege site social societe staff standard stock stocks store stores strategy studio success supply support supports surveillance syndicat systems team teams technique technical tenders ticketing training transport travaux travel treasury tresorerie trust trustees union university universite vente ventes ville warehouse warranty welcome wellbeing workshop hr dsi drh adv dpo rssi noc soc ap ar eod board direction generale financiere humaines`
    .split(/\s+/)
    .filter(Boolean),
);
