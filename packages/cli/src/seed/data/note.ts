/** What an interaction is about. */
export type Pool =
  | 'discovery'
  | 'demo'
  | 'proposal'
  | 'negotiation'
  | 'won'
  | 'lost'
  | 'after'
  | 'renewal'
  | 'renewed'
  | 'cancelled'
  | 'care'
  | 'supplier'
  | 'partner'
  | 'reseller'
  | 'lead';

/** A hand-written interaction; the marks in its texts are those of `composeText`. */
export interface NoteTemplate {
  kind: 'note' | 'call' | 'meeting' | 'email';
  subject: string;
  body: string;
  /** Too particular to happen twice. */
  once?: true;
}

export type NotePools = Readonly<Record<Pool, readonly NoteTemplate[]>>;
