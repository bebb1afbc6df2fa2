import { demoId, type Person } from '../people.ts';

export type Collection =
  | 'teams'
  | 'team_members'
  | 'pipelines'
  | 'pipeline_stages'
  | 'tags'
  | 'companies'
  | 'contacts'
  | 'company_contacts'
  | 'companies_tags'
  | 'contacts_tags'
  | 'deals'
  | 'interactions'
  | 'tasks';

/** A row that the demo company has, and the person who writes it. */
export interface PlannedRow {
  collection: Collection;
  /** For people: names the row in an error message. Its id follows from it. */
  key: string;
  by: Person;
  row: Readonly<Record<string, unknown>> & { id: string };
  /** What the product fills in for that person, and the administrator must say when writing for them. */
  onBehalf?: Readonly<Record<string, unknown>>;
}

export function planRow(
  collection: Collection,
  key: string,
  by: Person,
  fields: Readonly<Record<string, unknown>>,
): PlannedRow {
  return { collection, key, by, row: { id: demoId(key), ...fields } };
}
