import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs in a process of its own: the modules of this one are not replaced. */
function run(script: string): unknown {
  const registered = `import { replaceModules } from '@novacrm/runtime/replaced'; replaceModules();`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', `${registered}\n${script}`], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(answer.trim().split('\n').at(-1) ?? '');
}

it('has Directus itself use what stands in for its modules', () => {
  expect(
    run(`
      const { useCache } = await import('@directus/api/permissions/cache');
      const { withCache } = await import('@directus/api/permissions/utils/with-cache');
      const { fetchPermissions } = await import('@directus/api/permissions/lib/fetch-permissions');
      let asked = 0;
      const find = async () => ({ nth: (asked += 1), none: undefined });
      const [permissions, access] = [withCache('raw-permissions', find), withCache('global-access', find)];
      const twice = async (find) => { const first = await find('a'); await new Promise(setImmediate); return [await find('a'), await find('a'), first]; };
      const [kept, again, first] = await twice(permissions);
      const [copied, other] = await twice(access);
      await useCache().clear();
      console.log(JSON.stringify({
        kept, first, same: kept === again, frozen: Object.isFrozen(kept), copied: copied !== other && !Object.isFrozen(copied),
        anew: (await permissions('a')).nth, ours: String(fetchPermissions).includes('onceInRequest'),
      }));
    `),
  ).toEqual({ kept: { nth: 1 }, first: { nth: 1 }, same: true, frozen: true, copied: true, anew: 3, ours: true });
});

it('remembers permissions for a reader and lets nobody have those of another', () => {
  expect(
    run(`
      const { useCache } = await import('@directus/api/permissions/cache');
      const { fetchPermissions } = await import('@directus/api/permissions/lib/fetch-permissions');
      const { getSimpleHash } = await import('@directus/utils');
      const keep = (asked, rows) => useCache().set('raw-permissions-' + getSimpleHash(JSON.stringify(asked)), rows);
      const rule = (permissions) => [{ collection: 'deals', action: 'read', fields: ['*'], permissions, validation: null, presets: null }];
      const reader = (user) => ({ user, role: null, roles: [], admin: false, app: false });
      const ask = (accountability) => fetchPermissions({ accountability, action: 'read', policies: ['p'] }, {});
      const asked = { policies: ['p'], action: 'read', accountability: { app: false } };
      await keep(asked, rule({ owner: { _eq: '$CURRENT_USER' } }));
      const [anna, bob, again] = [await ask(reader('anna')), await ask(reader('bob')), await ask(reader('anna'))];
      await keep(asked, rule({ date: { _lt: '$NOW' } }));
      const [early, late] = [await ask(reader('anna')), (await new Promise((done) => setTimeout(done, 5)), await ask(reader('anna')))];
      const owner = ([{ permissions }]) => permissions.owner._eq;
      const time = ([{ permissions }]) => new Date(permissions.date._lt).getTime();
      console.log(JSON.stringify({ owners: [anna, bob, again].map(owner), same: anna === again, later: time(late) > time(early) }));
    `),
  ).toEqual({ owners: ['anna', 'bob', 'anna'], same: true, later: true });
});
