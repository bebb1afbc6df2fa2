import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBaseline } from './baseline.ts';
import { loadHost } from './host.ts';
import { planAll } from './plan.ts';
import { PullDraft } from './pull-draft.ts';
import { pullAccess } from './pull-access.ts';
import { pullSchema } from './pull-schema.ts';
import { pullSettings } from './pull-settings.ts';
import { listFiles, readSources } from './read.ts';
import { parseSource, readSource } from './source.ts';
import { readState } from './state.ts';

export interface PullOptions {
  directory: string;
  /** Says what would be written and writes nothing. */
  dryRun?: boolean;
  log?: (line: string) => void;
}

export interface PullReport {
  /** Files written, made or removed, relative to the directory. */
  files: string[];
  /** What the studio changed, in words. */
  changes: string[];
  /** What could not be written: it is newer in the files, or needs another name. */
  left: string[];
  /** What the next apply will still do: labels and texts that the studio left out, and changes of the files. */
  next: string[];
  dryRun: boolean;
}

/**
 * Writes what was changed in the studio back into the files: nothing but the changed values moves, comments stay.
 * @throws ModelError when the files are wrong, or would be wrong after writing; nothing is written then.
 */
export async function pullModel(options: PullOptions): Promise<PullReport> {
  const { directory, dryRun = false, log = () => undefined } = options;
  const sources = listFiles(directory).map((file) => readSource(directory, file));
  const model = readSources(sources);
  const host = await loadHost();
  const state = await readState(host, host.database);
  const baseline = await readBaseline(host.database);
  const draft = new PullDraft(model, sources, baseline);
  pullSchema(draft, state);
  pullAccess(draft, state);
  pullSettings(draft, state);

  const texts = draft.texts();
  const written = readSources([...texts].map(([file, text]) => parseSource(file, text)));
  const merge = { keepStudio: false, allowDestructive: false };
  const rest = await planAll(written, host, host.database, merge);

  for (const line of draft.changes) log(dryRun ? `would write: ${line}` : line);
  for (const line of draft.left) log(`left as it is: ${line}`);
  for (const line of rest.words) log(`the next apply will ${line}`);
  const files = draft.changedFiles();
  if (!dryRun) for (const file of files) writeOrRemove(join(directory, file), texts.get(file));
  return { files, changes: draft.changes, left: draft.left, next: rest.words, dryRun };
}

function writeOrRemove(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
