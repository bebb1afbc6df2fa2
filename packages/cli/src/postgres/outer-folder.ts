import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Note = z.object({ note: z.string(), folder: z.string(), data: z.string() });

/**
 * A folder under `base` that stands in for `wanted`, the same at every call: a note in `wanted` names it. Whoever
 * deletes `wanted` starts afresh, as with data that lies inside. Throws when `wanted` is a copy of another folder,
 * since two servers would then share one set of data.
 */
export async function outerFolder(wanted: string, base: string): Promise<string> {
  const path = join(wanted, 'moved.json');
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known !== undefined) {
    const { folder, data } = Note.parse(JSON.parse(known));
    if (folder !== wanted && existsSync(folder)) {
      throw new Error(
        `${wanted} is a copy of ${folder}, and the data of both would be ${data}. ` +
          `To copy a product use "npm run backup" and "npm run nova -- restore"; to begin anew, delete ${path}.`,
      );
    }
    await mkdir(data, { recursive: true });
    if (folder !== wanted) await leaveNote(path, wanted, data);
    return data;
  }
  await mkdir(base, { recursive: true });
  const data = await mkdtemp(join(base, 'data-'));
  await leaveNote(path, wanted, data);
  return data;
}

async function leaveNote(path: string, folder: string, data: string): Promise<void> {
  const note = 'The account that runs PostgreSQL cannot enter this folder; the data is in the folder named here.';
  await writeFile(path, `${JSON.stringify({ note, folder, data }, null, 2)}\n`);
}
