import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ROOT } from '../product/home.ts';
import { generateDocs } from './generate.ts';

for (const { path, content } of generateDocs()) {
  await writeFile(path, content);
  process.stdout.write(`wrote ${relative(ROOT, path)}\n`);
}
