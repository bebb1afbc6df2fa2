import { COMPANY_NAMES } from '../../../lexicon/company-names.ts';
import { DEPARTMENTS } from '../../../lexicon/departments.ts';
import { GIVEN, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { CLOSING, GREETINGS, INTRODUCED, SIGNED_INLINE } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';
import { greeted } from './greeting.ts';
import type { Run } from './name-run.ts';
import { WordList } from '../../../scan/word-list.ts';

/** "Notre salle s'appelle …": things have names too. */
const THING_NAMED =
  /(?<![a-z])(?:salle|room|projet|project|societe|entreprise|company|produit|product|serveur|server|chien|chat|dog|cat|application|app|logiciel|software|boutique|restaurant|hotel|marque|brand|equipe|outil|tool|agence|filiale|programme|file|folder|dossier|fichier|variable|bateau|ship|robot|assistant virtuel|bot|offre|site|package|host|machine|module)(?![a-z])[^.!?\n]{0,30}$/;
const NAMING = /(?:appelle|name|nom|nomm|call|c'est)/;
const LABEL_OF_PEOPLE =
  /(?:prenom|first_?-? ?name|last_?-? ?name|given_?-? ?name|family_?-? ?name|surname|full_?-? ?name|(?:customer|client|contact|patient|employee|candidate|guest|user|owner|holder)_?-? ?name|\bnom)["']?\s?[:=]\s?["']?$/;
/** Products and packages have a "name:" too. */
const BARE_NAME =
  /(?:^|[^a-z ]|(?:^|[^a-z])(?:the|file|product|package|project|job) ?) ?["']?name["']?\s?[:=]\s?["']?$/;
const REACH = 40;
const ROLE_LABEL =
  /(?<![a-z])(?:buyer|gatekeeper|payee|payor|beneficiary|beneficiaire|titulaire|account holder|visitor|visiteur|visiteuse|courier|livreur|acheteur|acheteuse|owner|holder|approver|valideur|valideuse|approbateur|reviewer|relecteur|relectrice|author|auteur|autrice|interlocuteur|interlocutrice|driver|chauffeur|technicien|technicienne|engineer|ingenieur|conseiller|conseillere|commercial|commerciale|rep|manager|responsable|pilote|referent|referente|sponsor|champion|blocker|decision maker|decideur|decideuse|prescripteur|influencer|demandeur|demandeuse|requester|reporter|assignee|affecte a|recruiter|recruteur|recruteuse|interviewer|candidate|candidat|tenant|locataire|landlord|bailleur|witness|temoin|executor|signataire|traveller|passenger|passager|passagere|guest|student|eleve|teacher|coach|trainer|formateur|formatrice|speaker|host|chair|president|presidente|secretaire|secretary|treasurer|tresorier|tresoriere|backup|suppleant|suppleante|remplacant|remplacante|budget|suivi par|gere par|traite par|saisi par|prepared by|handled by|approved by|reviewed by|requested by|validated by|cree par|created by|modifie par|updated by) ?: ?$/;
const LIST_OF_PEOPLE =
  /(?<![a-z])(?:founders|co-founders|fondateurs|fondatrices|directors|administrateurs|authors|auteurs|winners|laureats|participants?|participantes|presents?|presentes?|attendees|attending|in attendance|invites?|invitees|guests?|guest list|absents?|absentes?|absents? excuses?|excuses?|excusee?s?|apologies|cc|cci|bcc|panel|panellists|speakers?|intervenants?|equipe projet|project team|shortlist|shortlisted|retenus|candidats?|candidates|signataires|signatories|destinataires|recipients|diffusion|copie a|copy to|jury)(?: \([^()\n]{1,30}\))? ?: ?$/;

/** Whether the words or the mark before introduce a name, known or not: "je m'appelle", `"lastName":"`, a greeting, a closing. */
export function introduction(view: View, at: number, run: Run): string | undefined {
  const { text, plain, tokens } = view;
  const token = tokens[at];
  const before = tokens[at - 1];
  const last = tokens[run.last];
  if (!token || !last) return undefined;
  const long = run.last > run.first;
  if (text.charCodeAt(last.end) === 32 && long && MAILBOX_BEHIND.test(text.slice(last.end, last.end + 70)))
    return 'name of a mailbox';
  const gap = text.slice(before?.end ?? Math.max(0, token.start - 12), token.start);
  if ((gap !== ' ' && /[:="']\s?["']?$/.test(gap)) || (before && OPENERS.holds(before))) {
    const words = plain.slice(Math.max(0, token.start - REACH), token.start);
    if (LIST_OF_PEOPLE.test(words) && token.case !== 'mixed') return 'listed as somebody present';
    if (ROLE_LABEL.test(words) && isKnown(view, run) && token.case !== 'mixed') return 'introduced by a role';
    if (LABEL_OF_PEOPLE.test(words) && !THING_NAMED.test(words)) return 'value of a name field';
    const bare = BARE_NAME.test(words) && !isKnown(view, run);
    if (!bare && INTRODUCED.test(words) && !THING_NAMED.test(words) && (long || NAMING.test(words)))
      return 'introduced by the words before';
  }
  if (gap !== ' ' && (gap.includes('\n') || /[,!.]\s?$/.test(gap)) && !signsAsDepartment(view, run)) {
    const words = plain.slice(Math.max(0, token.start - REACH), token.start);
    if (isLastLine(view, token.start, last.end)) return 'signature';
    if (endsLine(text, last.end) && (CLOSING.test(words) || (SIGNED_INLINE.test(words) && endsText(text, last.end))))
      return 'signature';
  }
  return before && GREETINGS.holds(before) && greeted(text, tokens, at) ? 'greeted' : undefined;
}

/** Whether a name stands where a closing leaves room for the one who signs. */
export function signs(view: View, at: number, run: Run): boolean {
  if (signsAsDepartment(view, run)) return false;
  const words = view.plain.slice(Math.max(0, (view.tokens[at]?.start ?? 0) - REACH), view.tokens[at]?.start);
  const end = view.tokens[run.last]?.end ?? 0;
  return CLOSING.test(words) || (SIGNED_INLINE.test(words) && endsText(view.text, end));
}

function isKnown({ tokens }: View, run: Run): boolean {
  return tokens.slice(run.first, run.last + 1).some((token) => nameKindOf(token) & (GIVEN | SURNAME) && !COMPANY_NAMES.holds(token)); // prettier-ignore
}

const MAILBOX_BEHIND = /^ ?<[^\s@<>]{1,64}@/;
const OPENERS = new WordList(
  'appelle est nommee nomme prenommee prenomme denommee denomme surnommee surnomme c is me named him her them signe by par from client contact nee ne suis'.split(
    ' ',
  ),
);

function endsLine(text: string, end: number): boolean {
  return /^[ ,.]*(?:\n|$)/.test(text.slice(end, end + 4));
}

function signsAsDepartment({ tokens }: View, run: Run): boolean {
  return tokens.slice(run.first, run.last + 1).some((token) => DEPARTMENTS.holds(token));
}

const GREETED =
  /^\s{0,3}(?:hi|hello|hey|dear|morning|good|bonjour|bonsoir|salut|coucou|cher|chere|chers|cheres|hi all|all|madame|monsieur|re|hola|ciao|team)(?![a-z])/;

/** A mail that begins with a greeting ends with the one who wrote it, with or without a closing. */
function isLastLine({ text, plain }: View, start: number, end: number): boolean {
  return text.charAt(start - 1) === '\n' && end - start < 40 && endsText(text, end) && GREETED.test(plain.slice(0, 24));
}

function endsText(text: string, end: number): boolean {
  return /^[ .!]{0,3}(?:\n|$)/.test(text.slice(end, end + 5));
}
