import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyAiSystem } from './classify.ts';
import { readLaw, type LawEntry } from './law.ts';

const DIRECTORY = join(import.meta.dirname, '../../../../rules/ai-act');
const law = readLaw(
  readdirSync(DIRECTORY).map((name) => ({ name, yaml: readFileSync(join(DIRECTORY, name), 'utf8') })),
);
const AT = new Date('2026-11-21T00:00:00Z');
const classify = (description: string) => classifyAiSystem({ description }, law, AT);
const entry = (id: string): LawEntry | undefined => law.entries.find((candidate) => candidate.id === id);

describe('the shipped AI Act data', () => {
  it('has the dates of the regulation as amended in 2026', () => {
    expect(entry('social_scoring')?.applies_from).toBe('2025-02-02');
    expect(entry('intimate_imagery')?.applies_from).toBe('2026-12-02');
    expect(entry('child_abuse_material')?.applies_from).toBe('2026-12-02');
    for (const { article, applies_from } of law.entries) {
      if (article.startsWith('Annex III')) expect(applies_from, article).toBe('2027-12-02');
      if (article.startsWith('Art. 50')) expect(applies_from, article).toBe('2026-08-02');
    }
    expect(entry('regulated_product')?.applies_from).toBe('2028-08-02');
  });

  it.each(law.entries.map((one) => [one.id, one] as const))('finds %s in its own hits and not in its misses', (id, { examples }) => {
    const found = (text: string) => classify(text).basis.some((basis) => basis.entry === id);
    expect(examples.hit.filter((text) => !found(text))).toEqual([]);
    expect(examples.miss.filter(found)).toEqual([]);
  }); // prettier-ignore
});

describe('reading the law', () => {
  it('names the file and the field that is wrong', () => {
    expect(() => readLaw([{ name: 'x.yaml', yaml: 'class: high_risk\nsource: s\namendments: []\nentries: [{ id: a }]' }])).toThrow(/x\.yaml: .*entries\.0\.article/); // prettier-ignore
    expect(() => readLaw([{ name: 'x.yaml', yaml: '- 1' }])).toThrow(/x\.yaml/);
  });
});
