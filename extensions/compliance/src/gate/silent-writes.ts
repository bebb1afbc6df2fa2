import type { Accountability, SchemaOverview } from '@directus/types';
import { isJudged } from './system-collections.ts';
import type { Write } from './write-gate.ts';

interface Options {
  emitEvents?: boolean;
}

/** Directus's service for rows, as far as it writes them. */
export interface WritingRows {
  prototype: {
    collection: string;
    accountability: Accountability | null;
    schema: SchemaOverview;
    createOne(data: unknown, options?: Options): Promise<unknown>;
    updateMany(keys: (string | number)[], data: unknown, options?: Options): Promise<unknown>;
  };
}

const guarded = new WeakSet<object>();

/**
 * Judges writes of which Directus tells nobody: uploads, and those of flows, which are silent unless an operation says
 * otherwise. All ways to write a row lead through these two methods. The decision is recorded on a connection of its own.
 * @throws TypeError when Directus's service has none of these methods (any more)
 */
export function judgeSilentWrites({ prototype }: WritingRows, judge: (write: Write) => Promise<unknown>): void {
  if (guarded.has(prototype)) return;
  guarded.add(prototype);
  const { createOne, updateMany } = prototype;
  if (typeof createOne !== 'function' || typeof updateMany !== 'function')
    throw new TypeError('Directus’s service for rows does not write with "createOne" and "updateMany".');

  const judged = async (
    service: WritingRows['prototype'],
    keys: Write['keys'],
    payload: unknown,
    options?: Options,
  ) => {
    const { collection, accountability, schema } = service;
    if (options?.emitEvents !== false || !isJudged(collection)) return payload;
    return judge({ payload, collection, keys, accountability, schema });
  };
  prototype.createOne = async function (this: typeof prototype, data, options) {
    return Reflect.apply(createOne, this, [await judged(this, [], data, options), options]) as Promise<unknown>;
  };
  prototype.updateMany = async function (this: typeof prototype, keys, data, options) {
    return Reflect.apply(updateMany, this, [
      keys,
      await judged(this, keys, data, options),
      options,
    ]) as Promise<unknown>;
  };
}
