/**
 * Builds extensions: `node extensions/build.ts NAME…`, or without names the one in whose folder it runs. It writes what
 * `directus-extension build` writes, in a tenth of the time: docs/adr/0014-vite-builds-the-extensions.md.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build, type Plugin } from 'vite';
import { z } from 'zod';

/** Extension types of the studio and of the server; each is an export of its bundle, in the plural. */
const STUDIO_TYPES = ['interface', 'display', 'layout', 'module', 'panel', 'theme', 'operation'] as const;
const SERVER_TYPES = ['hook', 'endpoint', 'operation'] as const;

/** What the studio gives to its extensions: `APP_SHARED_DEPS` of @directus/extensions. */
const SHARED_BY_STUDIO = ['@directus/extensions-sdk', 'vue', 'vue-router', 'vue-i18n', 'pinia'];

/**
 * Workspace packages and what the host brings: Node resolves them at run time from the root folder, so that every bundle
 * of a process shares one instance.
 */
const SHARED_BY_SERVER = /^(@novacrm\/|@directus\/errors$|directus(:api)?$|express$|yaml$|zod$)/;

const COMMON = { configFile: false, publicDir: false, logLevel: 'warn' } as const;

/** The module that stands for a whole bundle: it imports the entries of the manifest. */
const BUNDLE = 'virtual:bundle';

const Entry = z.object({ type: z.enum([...STUDIO_TYPES, ...SERVER_TYPES]), name: z.string(), source: z.string() });
type Entry = z.infer<typeof Entry>;

const Manifest = z.object({
  'directus:extension': z.object({
    type: z.literal('bundle'),
    path: z.object({ app: z.string(), api: z.string() }),
    entries: z.array(Entry),
  }),
});

const names = process.argv.slice(2);
const folders = names.length > 0 ? names.map((name) => join(import.meta.dirname, name)) : [process.cwd()];
for (const folder of folders) {
  try {
    await buildExtension(folder);
  } catch (error) {
    process.stderr.write(`${basename(folder)}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function buildExtension(folder: string): Promise<void> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const { path, entries } = manifest['directus:extension'];
  await buildForServer(folder, join(folder, path.api), entries);
  await buildForStudio(folder, join(folder, path.app), entries);
}

async function buildForServer(root: string, output: string, entries: readonly Entry[]): Promise<void> {
  const code = composeBundle(SERVER_TYPES, entries, ({ name }, config) => `{ name: '${name}', config: ${config} }`);
  await build({
    ...COMMON,
    root,
    plugins: [bundle(code)],
    // Everything else goes in: a bundle is one file.
    ssr: { noExternal: true },
    build: { ...into(output), ssr: true, target: 'node24', rolldownOptions: optionsFor(output, SHARED_BY_SERVER) },
  });
}

async function buildForStudio(root: string, output: string, entries: readonly Entry[]): Promise<void> {
  const code = composeBundle(STUDIO_TYPES, entries, (_, config) => config);
  await build({
    ...COMMON,
    root,
    plugins: [bundle(code), vue(), stylesInside()],
    build: {
      ...into(output),
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { ...optionsFor(output, SHARED_BY_STUDIO), preserveEntrySignatures: 'strict' },
    },
  });
}

function into(output: string) {
  // Both halves go there, and a server that is about to load the earlier ones must find them.
  return { outDir: dirname(output), emptyOutDir: false, minify: false, reportCompressedSize: false };
}

function optionsFor(output: string, external: RegExp | string[]) {
  return { input: BUNDLE, external, output: { entryFileNames: basename(output), codeSplitting: false } };
}

/** Code that exports the entries of some types by type, each as `write` puts it. */
function composeBundle(
  types: readonly string[],
  entries: readonly Entry[],
  write: (entry: Entry, variable: string) => string,
): string {
  const ours = entries.filter(({ type }) => types.includes(type)).map((entry, nth) => ({ entry, variable: `e${nth}` }));
  const imports = ours.map(({ entry, variable }) => `import ${variable} from '/${entry.source}';`);
  const lists = types.map((type) => {
    const items = ours.filter(({ entry }) => entry.type === type).map(({ entry, variable }) => write(entry, variable));
    return `export const ${type}s = [${items.join(', ')}];`;
  });
  return [...imports, ...lists].join('\n');
}

function bundle(code: string): Plugin {
  return {
    name: 'nova:bundle',
    resolveId: (id) => (id === BUNDLE ? id : null),
    load: (id) => (id === BUNDLE ? code : null),
  };
}

/** The studio loads one file of a bundle: the script brings the styles along. */
function stylesInside(): Plugin {
  return {
    name: 'nova:styles-inside',
    enforce: 'post',
    generateBundle(_, files) {
      const sheets = Object.values(files).filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      if (sheets.length === 0) return;
      const css = sheets.map((sheet) => ('source' in sheet ? String(sheet.source) : '')).join('\n');
      for (const { fileName } of sheets) Reflect.deleteProperty(files, fileName);
      const lines = [
        `const style = document.createElement('style');`,
        `style.textContent = ${JSON.stringify(css)};`,
        `document.head.append(style);`,
      ];
      for (const file of Object.values(files)) if (file.type === 'chunk') file.code += `{\n${lines.join('\n')}\n}\n`;
    },
  };
}
