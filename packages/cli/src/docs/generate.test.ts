import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generateDocs } from './generate.ts';

describe('generated documents', () => {
  it.each(generateDocs())('$path is what the code says; run npm run docs', async ({ path, content }) => {
    expect(await readFile(path, 'utf8')).toBe(content);
  });
});
