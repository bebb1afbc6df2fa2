import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../product/home.ts';
import { listDependencies, readLicence } from './dependencies.ts';

/** Copyleft that Directus brings along, each explained in docs/architecture/licences.md. */
const BROUGHT_BY_DIRECTUS = ['@img/sharp-libvips', '@pm2/agent', 'ip-matching', 'pm2'];

describe('licences', () => {
  it('of what we chose ourselves are known, and none of them is copyleft', () => {
    const { server, portal, tools } = listDependencies();
    const doubtful = [...server, ...portal, ...tools].filter(({ licence }) => /GPL|unknown|UNLICENSED/i.test(licence));
    expect(doubtful).toEqual([]);
  });

  it('under the GPL family are installed only where Directus brings them and the docs say so', () => {
    const folders = globSync(['node_modules/*/package.json', 'node_modules/@*/*/package.json'], { cwd: ROOT });
    const names = folders.map((file) =>
      file.replace(/^node_modules[\\/]|[\\/]package\.json$/g, '').replaceAll('\\', '/'),
    );
    const copyleft = names.filter((name) => /GPL/.test(readLicence(join(ROOT, 'node_modules', name)) ?? ''));
    // The libraries of sharp carry their system in their name.
    const families = [...new Set(copyleft.map((name) => name.replace(/^(@img\/sharp-libvips)-.*/, '$1')))];
    expect(names.length).toBeGreaterThan(500);
    expect(families.sort()).toEqual(BROUGHT_BY_DIRECTUS);
    const page = readFileSync(join(ROOT, 'docs', 'architecture', 'licences.md'), 'utf8');
    for (const name of families) expect(page).toContain(`\`${name}\``);
  });
});
