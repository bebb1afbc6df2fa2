import type { GatewayTexts } from './en.ts';

/** Ce que lit une personne quand la passerelle ne peut pas répondre. */
export const fr: GatewayTexts = {
  COMPLIANCE_BLOCKED: 'Une règle n’autorise pas cette demande.',
  COMPLIANCE_ESCALATED: 'Une règle a arrêté cette demande et prévenu l’équipe conformité.',
  WITHHELD: 'Une règle n’autorise pas l’affichage de la réponse.',
  GATE_UNAVAILABLE: 'Le contrôle de conformité est indisponible, donc rien n’a été envoyé. Réessayez dans un instant.',
  PROVIDERS_UNAVAILABLE: 'Aucun fournisseur d’IA n’a répondu. Réessayez dans un instant.',
  NO_PROVIDER: 'Aucun fournisseur d’IA n’est configuré. Demandez à un administrateur.',
  MODEL_NOT_FOUND:
    'Ce modèle n’est pas disponible ici. GET /gateway/v1/models donne ceux qui le sont ; « auto » fonctionne toujours.',
  CONTEXT_TOO_LONG: 'Les messages sont trop longs : 1 000 000 de caractères au plus, en tout.',
  INVALID_PURPOSE: 'La finalité doit être une clé : une lettre, puis des lettres, chiffres, « . », « _ » ou « - ».',
  FILES_REFUSED:
    'Les images et fichiers ne peuvent pas être contrôlés : ils ne sont pas envoyés. Décrivez leur contenu, ou voyez avec un administrateur.',
  INVALID_TOOL_CALL:
    'Un appel d’outil est inutilisable : ses arguments doivent être du JSON, et un résultat doit nommer un appel qui le précède.',
  INVALID_TOOL_NAME:
    'Le nom d’un outil ou d’un schéma n’est pas utilisable : il doit être l’un des outils de la requête et ne rien contenir de personnel.',
  ANSWER_INTERRUPTED: 'Le fournisseur d’IA s’est arrêté au milieu de sa réponse. Reposez la question.',
  SYSTEM_UNREGISTERED:
    'Aucun système d’IA n’est enregistré sous cette finalité. Nommez-en un dans metadata.purpose, ou faites-le enregistrer.',
  SYSTEM_PROHIBITED: 'Cet usage de l’IA est une pratique interdite et ne peut pas fonctionner.',
  SYSTEM_NOT_IN_USE: 'Ce système d’IA n’est pas en service. Voyez avec le responsable conformité.',
  RATE_LIMITED: 'Trop de requêtes. Patientez un instant puis réessayez.',
  BUDGET_EXHAUSTED:
    'Le budget d’IA est épuisé. Demandez à un administrateur de l’augmenter, ou attendez la prochaine période.',
  CLIENT_ABORTED: 'La demande a été fermée avant la réponse.',
  INTERNAL: 'La passerelle a échoué. Aucune réponse n’a été donnée.',
};
