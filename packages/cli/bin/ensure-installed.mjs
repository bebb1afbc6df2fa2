// First step of `npm test`: a fresh clone installs itself.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

await ensureInstalled(fileURLToPath(new URL('../../../', import.meta.url)));
