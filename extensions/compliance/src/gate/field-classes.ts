import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The part of a collection's file that the gate needs; the model loader checks the rest. */
const Collection = z.object({
  collection: z.string(),
  fields: z.record(z.string(), z.object({ privacy: z.string().optional(), scan: z.string().optional() })),
});

/** `collection.field` → privacy class, as the data model says. A text that nobody classified counts as free text. */
export async function readFieldClasses(directory: string): Promise<ReadonlyMap<string, string>> {
  const classes = new Map<string, string>();
  for (const file of await readdir(directory, { recursive: true })) {
    if (!file.endsWith('.yaml')) continue;
    const collection = Collection.safeParse(parse(await readFile(join(directory, file), 'utf8')));
    if (!collection.success) continue;
    for (const [field, { privacy, scan }] of Object.entries(collection.data.fields)) {
      const privacyClass = privacy ?? scan;
      if (privacyClass) classes.set(`${collection.data.collection}.${field}`, privacyClass);
    }
  }
  return classes;
}
