import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Grant, Model, Permission } from '@novacrm/contracts';
import { collapseCollection } from './collapse.ts';
import { collapsePermission } from './collapse-access.ts';
import { expandAccess } from './access.ts';
import { expandSchema, surroundings } from './expand.ts';
import type { Row } from './host.ts';
import { readModel } from './read.ts';
import { sampleModel } from './sample.ts';
import { Texts } from './texts.ts';
import { viewOfFiles } from './view.ts';

const SHIPPED = readModel(new URL('../../../../snapshots', import.meta.url).pathname);

/** The model with every collection said anew from its native form. */
function sayAnew(model: Model): Model {
  const view = viewOfFiles(model);
  const collections = model.collections.map((collection) => ({
    ...collection,
    ...collapseCollection(view, collection.collection, model, surroundings(model)),
  }));
  return { ...model, collections };
}

describe('collapsing native collections', () => {
  it.each([
    ['the sample', sampleModel()],
    ['the shipped model', SHIPPED],
  ])('loses nothing of %s', (_name, model) => {
    const [before, after] = [new Texts(), new Texts()];
    expect(expandSchema(sayAnew(model), after)).toEqual(expandSchema(model, before));
    expect(after.entries).toEqual(before.entries);
  });

  it('says the shipped collections as they are written', () => {
    const anew = sayAnew(SHIPPED);
    for (const [position, collection] of SHIPPED.collections.entries()) {
      expect(anew.collections[position]!.fields, collection.collection).toEqual(collection.fields);
    }
  });

  it('judges a text in full when nobody has said what it is', () => {
    const model = sampleModel();
    const view = viewOfFiles(model);
    const strangers = { ...model, collections: [] };
    const { fields } = collapseCollection(view, 'people', strangers, surroundings(model));
    expect(fields['notes']).toMatchObject({ type: 'text', scan: 'free_text' });
    expect(fields['mood']).not.toHaveProperty('scan');
  });
});

describe('collapsing permissions', () => {
  it.each([
    ['the sample', sampleModel()],
    ['the shipped model', SHIPPED],
  ])('says the permissions of %s as they are written', (_name, model) => {
    const said = [...model.policies, ...model.roles].flatMap((each) =>
      Object.entries(each.permissions ?? {}).flatMap(([collection, grants]) =>
        Object.entries(grants).map(([action, permission]) => [collection, action, permission] as const),
      ),
    );
    const rows = expandAccess(model, 'public', new Texts()).permissions;
    expect(rows).toHaveLength(said.length);
    for (const [collection, action, permission] of said) {
      const candidates = rows.filter((row) => row['collection'] === collection && row['action'] === action);
      // Fields may be listed the long way, or left out of the whole, whichever keeps those to come hidden or shown.
      const grant = typeof permission === 'object' ? permission : undefined;
      const listed = candidates.filter((row) => grant?.fields && isDeepStrictEqual(row['fields'], grant.fields));
      const rest = (rows: readonly Row[]) => rows.map((row) => withoutFields(collapsePermission(row, model)));
      if (grant && listed.length > 0) expect(rest(listed)).toContainEqual(withoutFields(grant));
      else if (grant?.except && action === 'read') expect(rest(candidates)).toContainEqual(withoutFields(grant));
      else expect(candidates.map((row) => collapsePermission(row, model))).toContainEqual(permission);
    }
  });
});

function withoutFields(permission: Permission): Grant {
  const grant = typeof permission === 'string' ? { rows: permission } : Object(permission);
  return { ...grant, fields: undefined, except: undefined };
}
