import type { enDecision } from './en.decision.ts';

const number = (value: number) => value.toLocaleString('fr');

/** Les mots d'une décision ouverte. */
export const frDecision: typeof enDecision = {
  decision: {
    title: 'Décision',
    missing: {
      title: "Cette décision n'existe pas, ou n'est pas à vous",
      text: "Vérifiez l'adresse. Le registre ne perd jamais d'entrée\u00a0: une décision qui a existé y est encore.",
    },
    mode: { check: "Demandée à l'avance\u00a0: rien n'a été arrêté", enforce: 'Appliquée' },
    risk: (level, score) => `Risque ${level.toLowerCase()} · ${score} sur 100`,
    incident: 'Un incident a été ouvert pour cette décision.',
    incidentLink: "Ouvrir l'incident",
    rules: 'Pourquoi',
    rulesNone: "Aucune règle n'a été déclenchée, le texte est donc passé.",
    why: 'Pourquoi cette règle existe',
    message: 'Ce qui a été dit à la personne',
    references: 'Fondée sur',
    ruleVersion: (version) => `version ${version}`,
    unexplained: "Le texte de cette règle dans cette version de la politique n'est pas disponible.",
    findings: 'Éléments relevés',
    findingsNone: "Rien n'a été relevé.",
    findingsAll: (count) => `Tout afficher (${number(count)})`,
    findingsNote: "Les valeurs sont masquées et ne peuvent être reconstituées. Le texte lui-même n'est pas conservé.",
    found: { type: 'Type', masked: 'Valeur masquée', place: 'Endroit', confidence: 'Certitude' },
    characters: (start, end) => `caractères ${number(start)} à ${number(end)}`,
    facts: 'Contexte',
    fact: {
      when: 'Quand',
      who: 'Qui',
      roles: 'Rôles',
      channel: 'Canal',
      mode: 'Mode',
      record: 'Fiche',
      purpose: 'Finalité',
      destination: 'Destination',
      length: 'Longueur du texte',
      duration: 'Décidé en',
    },
    length: (count) => (count < 2 ? `${count} caractère` : `${number(count)} caractères`),
    proof: 'Preuve',
    intact: { title: 'Entrée inchangée', text: 'Son empreinte correspond à ce qui a été consigné.' },
    broken: {
      title: 'Cette entrée a été modifiée après avoir été consignée',
      text: "Une colonne ne correspond plus à son empreinte. Traitez-le comme un incident de sécurité\u00a0: laissez la base en l'état et appelez l'administrateur.",
    },
    seal: {
      place: (index) => `entrée ${number(index)}`,
      checkpoint: (size, at) => `point de contrôle sur ${number(size)} entrées, ${at}`,
      open: 'Pas encore scellée\u202f; cela prend une seconde.',
      download: 'Télécharger la preuve',
    },
    proofFact: {
      policy: 'Politique',
      policyHash: 'Empreinte de la politique',
      request: 'Numéro de requête',
      leaf: 'Empreinte au registre',
      place: 'Place dans le registre',
      checkpoint: 'Scellée par',
      content: 'Référence du texte',
      entry: 'Entrée',
    },
  },
};
