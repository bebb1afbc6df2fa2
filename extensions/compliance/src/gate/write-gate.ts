import type { Accountability, SchemaOverview } from '@directus/types';
import { available, InvalidInputError, throwIfRefused, type Knex, type Nova } from '@novacrm/runtime';
import { applyRedactions, collectTexts, findStructured, findUnusable, type FieldKind } from '../domain/texts.ts';
import { readFieldClasses } from './field-classes.ts';
import { isJudgedAlready } from './judged-already.ts';
import { SYSTEM_CLASSES } from './system-collections.ts';

export interface Write {
  payload: unknown;
  collection: string;
  /** Empty for a row that does not exist yet. */
  keys: readonly (string | number)[];
  accountability: Accountability | null;
  schema: SchemaOverview | null;
  /** Absent when the write's transaction is not open yet. */
  transaction?: Knex;
}

/**
 * Judges the texts of a write. Returns the payload, with what a rule redacts replaced; throws when a rule refuses it,
 * when a text cannot be stored, or when no decision can be made.
 */
export function createWriteGate(composing: Promise<Nova>): (write: Write) => Promise<unknown> {
  let reading: Promise<ReadonlyMap<string, string>> | undefined;

  return async ({ payload, collection, keys, accountability, schema, transaction }) => {
    if ((accountability === null && WRITTEN_BY_US.has(collection)) || isJudgedAlready()) return payload;
    const nova = await available(composing);
    const classes = await (reading ??= readFieldClasses(nova.settings.NOVA_MODEL_DIRECTORY));
    const fields = schema?.collections[collection]?.fields ?? {};
    const links = schema?.relations.filter((each) => each.collection === collection).map(({ field }) => field);
    const kindOf = (field: string): FieldKind => ({
      type: fields[field]?.type ?? 'unknown',
      privacyClass: classes.get(`${collection}.${field}`) ?? SYSTEM_CLASSES[`${collection}.${field}`],
      isLink: links?.includes(field) ?? false,
    });
    const texts = collectTexts(payload, kindOf);
    const unusable = findStructured(payload, kindOf) ?? findUnusable(texts);
    if (unusable) throw new InvalidInputError({ issues: [unusable], path: unusable.path });
    if (texts.length === 0) return payload;

    const verdict = await nova.gate.judge({
      exchange: {
        channel: 'write',
        parts: texts.map(({ path, text, privacyClass }) => ({ path, text, ...(privacyClass && { privacyClass }) })),
        actor: await nova.identity.actorOf(accountability),
        collection,
        records: Math.max(keys.length, 1),
      },
      mode: 'enforce',
      accountability,
      item: keys.length === 1 ? String(keys[0]) : null,
      ...(isTransaction(transaction) && { transaction }),
    });
    throwIfRefused(verdict);
    return verdict.redacted ? applyRedactions(payload, texts, verdict.redacted) : payload;
  };
}

/**
 * The product's own records about exchanges that were judged already, and what it tells people of them: ids, codes, numbers
 * and sentences of ours.
 */
const WRITTEN_BY_US: ReadonlySet<string> = new Set(['ai_calls', 'compliance_incidents', 'directus_notifications']);

function isTransaction(connection: Knex | undefined): connection is Knex.Transaction {
  return connection?.isTransaction === true;
}
