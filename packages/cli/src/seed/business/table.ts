import { demoId } from '../people.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Rows that are written together, in the order of the tables: a row points at rows of tables before it. */
export interface TableRows {
  table: string;
  rows: Fields[];
  /** Present: the rows exist already, and these columns of them get the value. */
  update?: true;
}

/** The same key gives the same row on every machine. */
export function row(key: string, fields: Fields): Fields & { id: string } {
  return { id: demoId(key), ...fields };
}

/** Money and percentages in whole cents, half up, as PostgreSQL's numeric rounds. */
export const cents = (amount: number): number => Math.round((amount + Number.EPSILON) * 100) / 100;

export const sum = (amounts: readonly number[]): number => cents(amounts.reduce((total, each) => total + each, 0));
