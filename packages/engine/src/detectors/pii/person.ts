import type { Detector, Match } from '../../detector.ts';
import { hits, misses } from '../../examples.ts';
import type { View } from '../../scan/view.ts';
import { namesInFileNames } from './person/file-names.ts';
import { findNames } from './person/find-names.ts';
import { namesInHandles } from './person/handles.ts';
import { withModel } from './person/by-model.ts';
import { findMentions } from './person/mentions.ts';
import type { Run } from './person/name-run.ts';
import { namesInTables } from './person/table.ts';

export const person: Detector = {
  id: 'person',
  category: 'pii',
  types: ['person'],
  severity: 'medium',
  title: { en: 'Name of a person', fr: 'Nom de personne' },
  covers: {
    en: 'Names of natural persons by title, given name, introduction, signature, e-mail header or file name, and their further mentions. Not companies, brands, streets, schools, rooms or prizes named after people.',
    fr: 'Noms de personnes physiques par civilité, prénom, présentation, signature, en-tête de mail ou nom de fichier, et leurs reprises. Pas les sociétés, marques, rues, écoles, salles ou prix qui portent un nom de personne.',
  },
  legalBasis: ['RGPD Art. 4(1)'],
  prefilter: {},
  match: (view) => [...people(view)],
  examples: {
    hit: hits('person', {
      fr: [
        'Rappeler Mme ⟦Sophie Marchand⟧ lundi.',
        'Le dossier de M. ⟦Karim Haddad⟧ est complet.',
        'demande à ⟦julien⟧ de valider',
        'Cordialement,\n⟦Maëlle Kerbrat⟧',
        'De : ⟦Hélène Vasseur⟧ <h.vasseur@orange.fr>',
        'Je m’appelle ⟦Aurélien Le Goff⟧ et je cherche un devis.',
        'Voir CV_⟦Thomas_Bernard⟧.pdf',
        '⟦DURAND Isabelle⟧ signera demain',
        'rappeler ⟦j. dupont⟧ avant vendredi',
        '⟦sophie marchand⟧ m’a rappelé',
        'Contrat-⟦dupont⟧-signé.docx est prêt',
        'Nom;Prénom;Tél\n⟦Roussel⟧;Amélie;0611223344',
        'La DRH, ⟦Fatoumata Camara⟧, est absente.',
        'Madame ⟦el amrani⟧ a écrit',
        'Vu hier avec ⟦Le Gall⟧ et son comptable',
        'Participants : ⟦Iyer⟧, Tchicaya, Beaumont',
        'Bonjour,\nle devis est prêt.\n⟦Maïwenn⟧',
        'validé par ⟦T. Ramanathan⟧ hier',
        '⟦Prune⟧, peux-tu relire ?',
        'connexion ouverte pour ⟦julie.moreau⟧ à 9 h 12',
        '⟦Evguéni⟧ m’a dit que le devis lui convient.',
        '⟦Larzilliere⟧ a promis une réponse lundi.',
      ],
      en: [
        'Please call Mrs. ⟦Diana Lawson⟧ back.',
        '⟦Peter Hargreaves⟧ signed the contract.',
        'ask ⟦jennifer⟧ about the refund',
        'Kind regards,\n⟦Tamsin Okafor⟧',
        'From: ⟦Walter Brennan⟧ <w.brennan@northwind.co.uk>',
        'My name is ⟦Oluwaseun Adebayo⟧.',
        'Dr. ⟦Jacob van Gameren⟧ will see you now.',
        "⟦O'Neill, Patrick⟧ is on leave",
        'Will ⟦Mark⟧ join us on Friday?',
        'Cheers, ⟦Mag⟧',
        '⟦Van der Berg⟧ has not replied.',
        'Spoke with ⟦Grace Park⟧ yesterday.',
        'Need approval from ⟦Okonkwo⟧ before we ship.',
        'session opened for user ⟦karen.whitfield⟧',
        'Intro via ⟦Ciara O’Sullivan⟧ at the fair',
        'Gatekeeper: ⟦Lorraine⟧ at the front desk',
        '⟦Thistlewood⟧ wants the pricing by noon or he walks.',
        'name,mail\n"⟦Lindqvist, Sanne⟧",sanne@example.org',
        'Failed password for ⟦kpetrov⟧ from the office',
        'Reviewed by ⟦Olivia "Liv" Sorensen⟧',
      ],
    }),
    miss: misses({
      fr: [
        'Le cabinet Martin & Associés a répondu.',
        'Rendez-vous 12 rue Jean Jaurès à Lyon',
        'Réunion en salle Marie Curie à 14 h',
        'Commande chez Leroy Merlin',
        'Le lycée Jules Ferry est fermé en août.',
        'Pierre angulaire du projet, la qualité prime.',
        'Bonjour Madame, merci pour votre retour.',
        'Les résidences Alfred Nobel et George Sand sont livrées.',
        'Table Henri II et chaise Louis XVI',
        'Nom,Référence,Prix\nVis inox,4471,12',
        'Les outils Claude et Gemini sont à comparer.',
        'L’avenue du Général de Gaulle est fermée.',
        'L’ampli Marshall et la guitare Taylor sont revenus.',
        'Cordialement,\nComptabilité Fournisseurs',
        'On livre Yssingeaux le mardi et Brioude le vendredi.',
        'Livrer à la Cartonnerie du Val, Z.I. Nord, le 12/Jan/2026',
      ],
      en: [
        'Turner & Sons Ltd delivered late.',
        'The office is on Baker Street.',
        'We won the Turner Prize.',
        'Will the price rise in April?',
        'Mark the invoice as paid.',
        'Dear Sir or Madam, thank you.',
        'The meeting is in the Lincoln Room.',
        'The Carter report was filed.',
        '"name": "Data Export", "type": "job"',
        'Lockheed Martin delayed the order.',
        'Our Charlotte office orders Mason jars and Graham crackers for the canteen.',
        'Madison, Jackson and Franklin counties have new rates.',
        'Thanks,\nFacilities',
        'Deliveries come from Germany and go to Durham.',
        'The pallets aren’t here, and the settings are in julia.config.',
        'Orders from Turner & Townsend and Johnson Controls doubled.',
        'Deliver to Skelmersdale on Tuesdays and to Ormskirk on Fridays.',
        'Recover the deposit, then close the file.',
      ],
    }),
  },
};

function* people(view: View): Generator<Match> {
  const files = namesInFileNames(view);
  for (const span of files) yield { type: 'person', ...span, confidence: 0.75, evidence: ['name inside a file name'] };
  for (const span of namesInHandles(view))
    yield { type: 'person', ...span, confidence: 0.7, evidence: ['name of an account'] };
  for (const span of namesInTables(view))
    yield { type: 'person', ...span, confidence: 0.85, evidence: ['name in a table'] };
  const names = withModel(view, findNames(view));
  for (const { confidence, evidence, ...run } of names.found) yield match(view, run, confidence, evidence);
  for (const run of findMentions(view, names)) yield match(view, run, 0.8, 'named elsewhere in the text');
}

function match({ tokens }: View, { first, last }: Run, confidence: number, evidence: string): Match {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return { type: 'person', start, end, confidence, evidence: [evidence] };
}
