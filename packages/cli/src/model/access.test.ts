import { describe, expect, it } from 'vitest';
import { expandAccess, keyOfName } from './access.ts';
import { idOf } from '@novacrm/contracts/ids';
import { sampleModel } from './sample.ts';
import { Texts } from './texts.ts';

const expand = (changes: Record<string, string> = {}) => expandAccess(sampleModel(changes), 'public-id', new Texts());

describe('expanding access', () => {
  it('gives every role the same identity on every machine', () => {
    expect(expand().roles[0]).toMatchObject({ id: idOf('role:clerk'), name: 'Clerk' });
    expect(idOf('role:clerk')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf('role:clerk')).not.toBe(idOf('policy:clerk'));
  });

  it('lets nobody write what is readonly or not theirs to write; a key is chosen once, when the row is made', () => {
    const fieldsOf = (action: string) => expand().permissions.find((row) => row['action'] === action)?.['fields'];
    expect(fieldsOf('create')).toEqual(['id', 'name', 'mood', 'boss', 'team', 'notes', 'tags']);
    expect(fieldsOf('update')).toEqual(expect.not.arrayContaining(['id']));
  });

  it('reads every field unless told otherwise', () => {
    const read = expand().permissions.find((row) => row['action'] === 'read');
    expect(read).toMatchObject({ fields: ['*'], permissions: { boss: { id: { _eq: '$CURRENT_USER' } } } });
  });

  it('leads a filter through a relation', () => {
    const role = `role: clerk
label: { en: Clerk, fr: Commis }
permissions:
  people_tags: { read: { rows: mine, via: person } }
`;
    expect(expand({ 'access/clerk.yaml': role }).permissions[0]).toMatchObject({
      permissions: { person: { boss: { id: { _eq: '$CURRENT_USER' } } } },
    });
  });

  it('hangs permissions of people who are not signed in on the policy that Directus made', () => {
    const policy = 'policy: public\nlabel: { en: Public, fr: Public }\npermissions: { tags: { read: true } }\n';
    const rows = expand({ 'access/public.yaml': policy });
    expect(rows.permissions.find((row) => row['collection'] === 'tags')).toMatchObject({ policy: 'public-id' });
    expect(rows.policies.map((row) => row['name'])).toEqual(['Clerk']);
  });

  it('makes no policy for a role that has none of its own', () => {
    const role = 'role: clerk\nlabel: { en: Clerk, fr: Commis }\n';
    expect(expand({ 'access/clerk.yaml': role })).toMatchObject({ policies: [], permissions: [], access: [] });
  });

  it.each([
    ['Compliance lead', 'compliance_lead'],
    ['  Chargé(e) d’études ', 'charge_e_d_etudes'],
    ['AI user', 'ai_user'],
  ])('knows %j as %s', (name, key) => {
    expect(keyOfName(name)).toBe(key);
  });
});
