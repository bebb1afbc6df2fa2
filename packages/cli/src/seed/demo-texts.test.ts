import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_LOGINS, type Action } from '@novacrm/contracts';
import { compilePolicy, createEngine, parseRule, type Exchange } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../product/home.ts';
import { PROMPTS } from './data/prompts.ts';
import { planDemo } from './plan-demo.ts';

const DIRECTORY = join(ROOT, 'rules');
const rules = readdirSync(DIRECTORY)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parseRule(readFileSync(join(DIRECTORY, file), 'utf8'), file));
const engine = createEngine({ fingerprintKey: 'key of a test' });
const policy = compilePolicy(rules, { version: 1 });
const rows = planDemo(new Date('2026-11-20T10:15:00Z'), new Map(DEMO_LOGINS.map(({ email }) => [email, email]))).flat();
const interactions = rows.filter(({ collection }) => collection === 'interactions');

function decide(exchange: Omit<Exchange, 'actor'>): Action {
  const judged: Exchange = { ...exchange, actor: { id: 'somebody', roles: ['analyst'] } };
  return policy.decide(judged, engine.analyse(judged)).action;
}

const FREE_TEXTS = new Set(['subject', 'body', 'notes', 'title', 'description', 'lost_reason']);

function freeTextsOf(row: Readonly<Record<string, unknown>>) {
  return Object.entries(row).flatMap(([path, text]) =>
    FREE_TEXTS.has(path) && typeof text === 'string' ? [{ path, text }] : [],
  );
}

describe('the texts of the demo rows', () => {
  it('are refused by no shipped rule, and warned about now and then', () => {
    const actions = new Map<Action, number>();
    for (const { key, collection, row } of rows) {
      const parts = freeTextsOf(row);
      if (parts.length === 0) continue;
      const action = decide({ channel: 'write', parts, collection, records: 1 });
      expect(['allow', 'warn'], key).toContain(action);
      actions.set(action, (actions.get(action) ?? 0) + 1);
    }
    expect(actions.get('warn')).toBeGreaterThan(0);
    expect(actions.get('warn')).toBeLessThan(12);
  });

  it('have no slot or wording left open', () => {
    for (const { key, row } of rows)
      for (const { text } of freeTextsOf(row)) expect(text, key).not.toMatch(/[[\]{}|]|undefined|NaN/);
  });

  it('do not read alike', () => {
    const texts = interactions.map(({ key, row }) => ({ key, triples: triplesOf(String(row['body'])) }));
    texts.forEach((a, index) => {
      for (const b of texts.slice(index + 1))
        expect(overlap(a.triples, b.triples), `${a.key} and ${b.key}`).toBeLessThan(0.65);
    });
  });
});

describe('the prompts of the demo', () => {
  it.each(PROMPTS)(
    '$key comes to the decision that it is there to show',
    ({ text, expect: action, outside, checkOnly }) => {
      const start = outside === undefined ? -1 : text.indexOf(outside);
      const path = checkOnly?.path ?? 'text';
      const exchange = {
        channel: checkOnly?.channel ?? 'prompt',
        parts: [{ path, text }],
        ...(checkOnly?.collection && { collection: checkOnly.collection }),
        ...(checkOnly?.records !== undefined && { records: checkOnly.records }),
        ...(outside && { outside: [{ path, start, end: start + outside.length }] }),
      };
      expect(decide(exchange)).toBe(action);
    },
  );

  it('show every action in both languages, by several people', () => {
    for (const language of ['fr', 'en']) {
      const shown = PROMPTS.filter(({ key }) => key.startsWith(`${language}-`)).map((prompt) => prompt.expect);
      expect(new Set(shown)).toEqual(new Set(['allow', 'warn', 'redact', 'escalate', 'block']));
    }
    expect(new Set(PROMPTS.map(({ by }) => by)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(PROMPTS.map(({ key }) => key)).size).toBe(PROMPTS.length);
  });

  it('name companies that the demo has, of the other team', () => {
    const names = new Set(rows.filter(({ collection }) => collection === 'companies').map(({ row }) => row['name']));
    for (const { outside } of PROMPTS) if (outside) expect(names).toContain(outside);
  });
});

function triplesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index] ?? ''} ${words[index + 1] ?? ''} ${word}`));
}

/** Shared part of two sets, from 0 to 1 (Jaccard). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared / (a.size + b.size - shared);
}
