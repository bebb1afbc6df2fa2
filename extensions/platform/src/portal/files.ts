import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface ChosenFile {
  /** From the folder of the build, with slashes. */
  path: string;
  /** Extension that decides the media type. */
  type: string;
  encoding: 'br' | 'gzip' | undefined;
}

/** Every file of the build: what is not in this list is never looked for on the disk. */
function listFiles(directory: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Set(
      entries.map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
  } catch {
    // Not built: health says so.
    return new Set();
  }
}

/**
 * Answers the files of the build, which may be complete only after the server has started: its stamp is written last.
 */
export function followFiles(directory: string): () => ReadonlySet<string> {
  let files = listFiles(directory);
  return () => {
    if (!files.has('.stamp')) files = listFiles(directory);
    return files;
  };
}

/** The file that answers `path`, compressed as the client accepts it; undefined for a file that does not exist. */
export function chooseFile(path: string, files: ReadonlySet<string>, accepted: string): ChosenFile | undefined {
  const wanted = path.replace(/^\/+/, '');
  const isFile = files.has(wanted);
  if (!isFile && extname(wanted) !== '') return undefined;
  const name = isFile ? wanted : 'index.html';
  if (!files.has(name)) return undefined;
  const type = extname(name);
  if (accepted === 'br' && files.has(`${name}.br`)) return { path: `${name}.br`, type, encoding: 'br' };
  if (accepted === 'gzip' && files.has(`${name}.gz`)) return { path: `${name}.gz`, type, encoding: 'gzip' };
  return { path: name, type, encoding: undefined };
}
