import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { formatRule } from './format.ts';
import { parseRule } from './parse.ts';
import { compilePolicy } from './policy.ts';
import type { Rule } from './rule.ts';
import { testRules } from './test-rules.ts';

const RULES = join(import.meta.dirname, '../../../../rules');
const PACKS = readdirSync(join(RULES, 'packs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry): [string, { file: string; rule: Rule }[]] => [entry.name, readRules(join(RULES, 'packs', entry.name))]);
const engine = createEngine({ fingerprintKey: 'test' });

/** A text without any of these was not translated. */
const FRENCH = /\b(?:le|la|les|des|une?|est|ne|pas|vers|aucune?|ni|qui)\b|[éèà]/i;

describe('the rule packs', () => {
  it('are the three that ship, switched off: nothing of them stands among the rules in force', () => {
    expect(PACKS.map(([name]) => name).sort()).toEqual(['fr-finance', 'fr-public-sector', 'rgpd-special-categories']);
    const active = readRules(RULES).map(({ rule }) => rule.key);
    const packed = PACKS.flatMap(([, rules]) => rules.map(({ rule }) => rule.key));
    expect(new Set([...active, ...packed]).size).toBe(active.length + packed.length);
  });

  it.each(PACKS)('%s has enough rules, that can be in force together with the founding ones', (name, rules) => {
    expect(rules.length).toBeGreaterThanOrEqual(8);
    const together = [...readRules(RULES), ...rules].map(({ rule }) => rule);
    expect(compilePolicy(together, { version: 1 }).rules.length).toBe(together.length);
    expect(readFileSync(join(RULES, 'packs', name, 'README.md'), 'utf8')).toContain(`# ${name}`);
  });
});

describe.each(PACKS)('the pack %s', (_, rules) => {
  it.each(rules.map(({ file, rule }) => [rule.key, { file, rule }] as const))(
    '%s passes its examples',
    (_, { rule }) => {
      expect(testRules([rule], engine).failures).toEqual([]);
    },
  );

  it.each(rules.map(({ file, rule }) => [rule.key, { file, rule }] as const))(
    '%s is complete: named like its file, four examples of each kind, references, two languages',
    (key, { file, rule }) => {
      expect(file).toBe(`${key}.yaml`);
      expect(rule.examples.violates.length).toBeGreaterThanOrEqual(4);
      expect(rule.examples.complies.length).toBeGreaterThanOrEqual(4);
      expect(rule.references.length).toBeGreaterThanOrEqual(1);
      for (const { en, fr } of [rule.title, rule.why, rule.message]) {
        expect(en).not.toMatch(/[éèàçù]/);
        expect(fr).toMatch(FRENCH);
        expect(fr).not.toBe(en);
      }
      expect(parseRule(formatRule(rule), file)).toEqual(rule);
    },
  );
});

function readRules(directory: string): { file: string; rule: Rule }[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, rule: parseRule(readFileSync(join(directory, file), 'utf8'), file) }));
}
