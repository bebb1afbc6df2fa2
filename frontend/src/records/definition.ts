/** How a value is toned; colour never speaks alone, the word stands beside it. */
export type Tone = 'neutral' | 'primary' | 'success' | 'warning' | 'error';

interface CommonField {
  name: string;
  /** Width of its column in pixels. */
  width?: number;
  /** May be changed in place, if the reader's role allows it. */
  editable?: boolean;
  /** Given to a new record and brought back with a version; otherwise it changes by other ways. */
  settable?: boolean;
  /** Texts of people that the engine judges in full. */
  long?: boolean;
}

export type RecordField = CommonField &
  (
    | { kind: 'text' | 'email' | 'phone' | 'date' | 'moment' | 'number' | 'percent' | 'money' | 'boolean' }
    | { kind: 'choice'; choices: Readonly<Record<string, Tone>> }
    /** `to` is the other collection, `only` and `sort` are asked for when one is picked, `show` are the fields that name its records, `page` is the route of their page. */
    | {
        kind: 'relation';
        to: string;
        show: readonly string[];
        page?: string;
        people?: boolean;
        only?: Record<string, unknown>;
        sort?: string;
      }
  );

export type ChoiceField = Extract<RecordField, { kind: 'choice' }>;
export type RelationField = Extract<RecordField, { kind: 'relation' }>;

/** Everything the lists and pages of the portal need to know about one collection. */
export interface RecordDefinition {
  collection: CollectionName;
  /** Route of one record; its list is named after the collection. */
  page: string;
  icon: string;
  /** Fields that together name a record. */
  title: readonly string[];
  fields: readonly RecordField[];
  /** Columns of the view that nobody arranged yet. */
  columns: readonly string[];
  sort: string;
  /** Fields of the second line where there is no room for columns. */
  line: readonly string[];
  /** Choice field that is shown first, and what rows can be grouped by first. */
  mark?: string;
  /** Choice fields that can be set for many rows at once. */
  bulk: readonly string[];
  /** How a new one is made; absent where it comes about by other ways. `defaults` stand in the form from the start. */
  form?: { fields: readonly string[]; required: readonly string[]; defaults?: Readonly<Record<string, string>> };
  /** Rows are set aside instead of deleted. */
  archive?: { field: string; value: string };
}

export type CollectionName =
  'companies' | 'contacts' | 'deals' | 'tasks' | 'interactions' | 'products' | 'quotes' | 'client_invoices';

export type RecordRow = Record<string, unknown> & { id: string };

export function fieldOf({ fields }: Pick<RecordDefinition, 'fields'>, name: string): RecordField | undefined {
  return fields.find((field) => field.name === name);
}

/** What to ask the server for so that these fields can be shown. */
export function queryFields({ fields, title }: RecordDefinition, names: readonly string[]): string[] {
  const wanted = fields.filter(({ name }) => names.includes(name) || title.includes(name));
  const asked = wanted.flatMap((field) => {
    if (field.kind === 'relation') return ['id', ...field.show].map((part) => `${field.name}.${part}`);
    return field.kind === 'money' ? [field.name, 'currency'] : [field.name];
  });
  return [...new Set(['id', ...title, ...asked])];
}

/** The name of a record, or of one it points at; empty when none of its fields says anything. */
export function nameOf(row: unknown, title: readonly string[]): string {
  if (typeof row !== 'object' || row === null) return '';
  const values = row as Record<string, unknown>;
  return title
    .map((field) => values[field])
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' ');
}
