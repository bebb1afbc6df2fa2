import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEngine } from '@novacrm/engine';
import { checkRule } from '@novacrm/runtime';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../product/home.ts';

const PAGES = globSync('docs/**/*.md', { cwd: ROOT });
const RECORDS = PAGES.filter((page) => /adr[\\/]\d{4}-[\w-]+\.md$/.test(page));
/** A path as papers write it: in code quotes, below a folder of the house. */
const PATH = /`((?:docs|extensions|frontend|infra|packages|rules|snapshots|tests)\/[\w./-]*)`/g;

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

describe('the papers', () => {
  it.each(PAGES)('%s names only files that exist', (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => join(dirname(page), link));
    const paths = [...text.matchAll(PATH)].map(([, path = '']) => path);
    expect([...links, ...paths].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(RECORDS)('%s says how it is confirmed and when to think again', (record) => {
    const headings = [...read(record).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect([...headings].sort()).toEqual(
      ['Confirmation', 'Consequences', 'Context', 'Decision', 'Options considered', 'Reconsider when'].sort(),
    );
  });

  it('are numbered without a gap, and all of them are in the list', () => {
    const numbers = RECORDS.map((record) => Number(/(\d{4})-/.exec(record)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const record of RECORDS) expect(read('docs/adr/README.md')).toContain(`(${record.split(/[\\/]/).at(-1)})`);
  });
});

describe('the guide to rules', () => {
  const blocks = [...read('docs/guides/rules.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const whole = blocks.find((block) => block.startsWith('key:')) ?? '';
  const engine = createEngine({ fingerprintKey: 'a key for this test' });

  it('shows a rule that the product accepts', () => {
    expect(checkRule(whole, 'guide', engine)).toMatchObject({ usable: true });
  });

  it.each(blocks.filter((block) => !block.startsWith('key:')))('shows a condition that can be read: %s', (block) => {
    const when = /^when:[\s\S]*?(?=^then:)/m;
    const rule = whole.replace(when, when.exec(block)?.[0] ?? 'when: nothing\n');
    const check = checkRule(rule, 'guide', engine);
    // Another condition does not fit the examples of the first rule: only problems with a line are about the text.
    expect(check.usable ? [] : check.problems.filter(({ line }) => line !== null)).toEqual([]);
  });
});
