import { parseSource } from './source.ts';
import { readSources } from './read.ts';
import type { Model } from '@novacrm/contracts';

/** A small whole model for tests: two collections with every kind of relation, one role, one filter. */
export const SAMPLE: Record<string, string> = {
  'crm/_folder.yaml': 'folder: crm\nlabel: { en: CRM, fr: CRM }\n',
  'crm/people.yaml': `# People we know.
collection: people
icon: person
label: { en: People, fr: Personnes }
display: '{{name}}'
order: 1
fields:
  id: { type: uuid, key: true }
  name: { type: string, required: true, privacy: identity.name } # whole name
  mood:
    type: string
    default: good
    choices:
      good: { en: Good, fr: Bonne }
      bad: { en: Bad, fr: Mauvaise, color: '#DC2626' }
  boss: { m2o: people, onDelete: set null }
  team: { m2o: teams, onDelete: restrict, required: true }
  salary: { type: decimal }
  notes: { type: text, scan: free_text, erase: null, note: { en: Anything., fr: Tout. } }
  tags: { m2m: tags, through: people_tags }
timestamps: true
list: { fields: [name, mood], sort: name }
`,
  'crm/teams.yaml': `collection: teams
label: { en: Teams, fr: Équipes }
fields:
  id: { type: integer, key: true }
  people: { o2m: people.team, sort: salary }
`,
  'crm/tags.yaml': `collection: tags
label: { en: Tags, fr: Étiquettes }
fields:
  id: { type: uuid, key: true }
`,
  'crm/people_tags.yaml': `collection: people_tags
label: { en: Tags of people, fr: Étiquettes des personnes }
hidden: true
fields:
  id: { type: uuid, key: true }
  person: { m2o: people, onDelete: cascade, required: true }
  tag: { m2o: tags, onDelete: cascade, required: true }
`,
  'access/filters.yaml': 'filters:\n  mine: { boss: { id: { _eq: $CURRENT_USER } } }\n',
  'access/clerk.yaml': `role: clerk
label: { en: Clerk, fr: Commis }
permissions:
  people: { read: mine, create: { except: [salary] } }
`,
  'words.yaml': `fields:
  name: { en: Name, fr: Nom }
  mood: { en: Mood, fr: Humeur }
  boss: { en: Boss, fr: Chef }
  team: { en: Team, fr: Équipe }
  salary: { en: Salary, fr: Salaire }
  notes: { en: Notes, fr: Notes }
  tags: { en: Tags, fr: Étiquettes }
  people: { en: People, fr: Personnes }
  person: { en: Person, fr: Personne }
  tag: { en: Tag, fr: Étiquette }
`,
};

/** The sample with some files changed; undefined takes one away. */
export function sampleModel(changes: Record<string, string | undefined> = {}): Model {
  const files = Object.entries({ ...SAMPLE, ...changes });
  return readSources(files.flatMap(([file, text]) => (text === undefined ? [] : [parseSource(file, text)])));
}

/** One file of the sample with one piece of text exchanged. */
export function changed(file: string, before: string, after: string): Record<string, string> {
  const text = SAMPLE[file] ?? '';
  if (!text.includes(before)) throw new Error(`${file} of the sample has no "${before}"`);
  return { [file]: text.replace(before, after) };
}
