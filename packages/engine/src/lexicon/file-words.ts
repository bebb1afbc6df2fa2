/** Words of file names that are about the document, not about a person; plain. */
export const ABOUT_FILES: ReadonlySet<string> = new Set(
  `cv resume lettre letter motivation lm contrat contract facture factures invoice devis quote photo photos scan scans copie copy final finale version signe signee signed rib cni passeport passport attestation fiche fiches paie bulletin bulletins salaire payslip dossier note notes rapport report avenant annexe mail
  mandat bon bons commande commandes order orders signature identite carte doc docs document documents fichier file draft brouillon presentation compte rendu liste list janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august october
  november december img image dsc dscn pxl screenshot capture ecran whatsapp video audio enregistrement recording new nouveau nouvelle old ancien export import data donnees test tests modele template formulaire form plan plans budget planning calendrier agenda suivi tableau table bilan comptes etat releve courrier
  reponse relance rdv reunion meeting minutes proces verbal pv statuts kbis bail lease loyer quittance permis conduire license certificat certificate diplome diploma medical arret maladie ordonnance visite entretien evaluation interview candidature application offre offer promesse vente achat purchase sale toiture travaux
  chantier projet project client cliente clients customer fournisseur supplier prospect contact contacts interne externe public prive private vf vdef def corrige maj update backup sauvegarde archive zip original pj piece jointe justificatif domicile preuve proof virement paiement payment avoir credit debit cheque notice
  manuel manual guide procedure charte politique policy rgpd gdpr audit analyse analysis strategie marketing ventes sales rh hr compta tva urssaf dsn logo charte affiche flyer brochure catalogue plaquette newsletter grille tarifs prix price cotation expertise assurance sinistre constat accident demission licenciement conge conges
  absence pointage heures planning mission frais note frais deplacement ordre the and pour avec sans sur par de du des la le les et ou v q t id ref num no`
    .split(/\s+/)
    .filter(Boolean),
);
