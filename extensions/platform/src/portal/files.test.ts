import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFile, followFiles } from './files.ts';

const files = new Set([
  'index.html',
  'index.html.br',
  'assets/main-1.js',
  'assets/main-1.js.br',
  'assets/main-1.js.gz',
  'mark.svg',
]);

describe('a path of the portal', () => {
  it('that is a page is answered with the application', () => {
    expect(chooseFile('/contacts/42', files, 'identity')).toEqual({
      path: 'index.html',
      type: '.html',
      encoding: undefined,
    });
    expect(chooseFile('/', files, 'br')).toEqual({ path: 'index.html.br', type: '.html', encoding: 'br' });
  });

  it('that is a file is answered with it, compressed as the client can read it', () => {
    expect(chooseFile('/assets/main-1.js', files, 'br')).toEqual({
      path: 'assets/main-1.js.br',
      type: '.js',
      encoding: 'br',
    });
    expect(chooseFile('/assets/main-1.js', files, 'gzip')).toMatchObject({ encoding: 'gzip' });
    expect(chooseFile('/mark.svg', files, 'br')).toEqual({ path: 'mark.svg', type: '.svg', encoding: undefined });
  });

  it('that names no file of the build is not looked for on the disk', () => {
    expect(chooseFile('/../package.json', files, 'br')).toBeUndefined();
    expect(chooseFile('/assets/gone.js', files, 'br')).toBeUndefined();
  });
});

it('a build that ends after the server has started is served, and once complete it is not looked for again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  try {
    const files = followFiles(folder);
    expect([...files()]).toEqual([]);
    await writeFile(join(folder, 'index.html'), '');
    expect([...files()]).toEqual(['index.html']);
    await writeFile(join(folder, '.stamp'), '');
    const complete = files();
    expect([...complete].sort()).toEqual(['.stamp', 'index.html']);
    await writeFile(join(folder, 'later.js'), '');
    expect(files()).toBe(complete);
  } finally {
    await rm(folder, { recursive: true });
  }
});
