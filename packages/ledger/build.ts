/**
 * Builds `dist/nova-ledger.mjs`: the verifier in one file that runs on Node 20 or later with nothing beside it, for auditors to take
 * away. `node packages/ledger/build.ts [FOLDER]`
 */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const FILE = 'nova-ledger.mjs';

const folder = process.argv[2] ?? join(import.meta.dirname, 'dist');
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  root: import.meta.dirname,
  // Everything goes in but what Node has itself.
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    // People may read what they run.
    minify: false,
    rolldownOptions: { output: { entryFileNames: FILE, codeSplitting: false } },
  },
});
await chmod(join(folder, FILE), 0o755);
