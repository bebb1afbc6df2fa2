import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../product/home.ts';

export interface Dependency {
  name: string;
  licence: string;
  /** Our packages that name it in their manifest, from the root. */
  usedBy: string[];
}

/** What we chose ourselves, by where it runs; neither what those bring along, nor the packages that carry Node. */
export interface Dependencies {
  server: Dependency[];
  portal: Dependency[];
  tools: Dependency[];
}

const Names = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  workspaces: z.array(z.string()).default([]),
  dependencies: Names,
  devDependencies: Names,
});

const Named = z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]);
const Installed = z.object({
  license: z.union([Named, z.array(Named).transform((names) => names.join(' OR '))]).default('unknown'),
});

const PORTAL = 'frontend';
const ROOT_NAME = 'the root';

export function listDependencies(): Dependencies {
  const root = readManifest('.');
  const folders = root.workspaces
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: ROOT }))
    .map(dirname)
    .sort();
  const lists = {
    server: new Map<string, Dependency>(),
    portal: new Map<string, Dependency>(),
    tools: new Map<string, Dependency>(),
  };
  for (const folder of ['.', ...folders]) {
    const { dependencies, devDependencies } = readManifest(folder);
    const runtime = folder === PORTAL ? lists.portal : lists.server;
    for (const name of Object.keys(dependencies)) add(runtime, name, folder);
    for (const name of Object.keys(devDependencies)) add(lists.tools, name, folder);
  }
  return { server: sort(lists.server), portal: sort(lists.portal), tools: sort(lists.tools) };
}

/** The licence that an installed package names, `unknown` when it names none. Undefined when it is not installed. */
export function readLicence(directory: string): string | undefined {
  const file = join(directory, 'package.json');
  return existsSync(file) ? Installed.parse(JSON.parse(readFileSync(file, 'utf8'))).license : undefined;
}

function add(list: Map<string, Dependency>, name: string, folder: string): void {
  if (name.startsWith('@novacrm/')) return;
  const usedBy = folder === '.' ? ROOT_NAME : folder;
  const known = list.get(name);
  if (known) {
    known.usedBy.push(usedBy);
    return;
  }
  const licence =
    readLicence(join(ROOT, folder, 'node_modules', name)) ?? readLicence(join(ROOT, 'node_modules', name));
  if (licence === undefined) throw new Error(`${name} is named in ${usedBy} but not installed; run npm ci.`);
  list.set(name, { name, licence, usedBy: [usedBy] });
}

function readManifest(folder: string) {
  return Manifest.parse(JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')));
}

function sort(list: Map<string, Dependency>): Dependency[] {
  return [...list.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
