import { compilePolicy, createEngine, EngineError, type Analyser } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../ledger/decisions.ts';
import { createGate, type GateOptions, type JudgeInput } from './gate.ts';

const input: JudgeInput = {
  exchange: {
    channel: 'write',
    parts: [{ path: 'body', text: 'Le devis est prêt.' }],
    actor: { id: null, roles: [] },
  },
  mode: 'enforce',
  accountability: null,
};

/** A gate whose engine is the one given; everything else works and keeps what it is told. */
function open(analyse: Analyser['analyse']) {
  const entries: NewEntry[] = [];
  const calls: object[] = [];
  const logged: unknown[] = [];
  const write = (fields: unknown) => void logged.push(fields);
  const gate = createGate({
    analyser: { analyse, close: () => Promise.resolve() },
    engine: createEngine({ fingerprintKey: 'f'.repeat(32) }),
    policies: { current: () => Promise.resolve(compilePolicy([], { version: 1 })) } as GateOptions['policies'],
    exceptions: {
      current: () => Promise.resolve([]),
      standing: () => Promise.resolve(new Set()),
      changed: () => Promise.resolve(),
    },
    ledger: {
      append: async (entry) => void entries.push(entry),
      appendWithCall: async (entry, call) => entries.push(entry) > 0 && calls.push(call) > 0,
      isIntact: () => true,
    },
    scope: { outside: () => Promise.resolve([]), changed: () => undefined },
    references: {
      fingerprintKey: 'k'.repeat(32),
      actor: () => Promise.resolve('nobody'),
      findActor: () => Promise.resolve(null),
      forget: () => undefined,
      content: () => 'c'.repeat(32),
    },
    openIncident: () => Promise.reject(new Error('nothing escalates here')),
    database: {} as GateOptions['database'],
    logger: { info: write, warn: write, error: write },
    newId: () => '00000000-0000-4000-8000-000000000000',
    now: () => new Date(0),
    elapsed: () => 0,
  });
  return { gate, entries, calls, logged };
}

describe('the gate', () => {
  it('waits for the engine and records what it found', async () => {
    const { gate, entries } = open(() => Promise.resolve({ findings: [], risk: { score: 0, level: 'none' } }));
    expect(await gate.judge(input)).toMatchObject({ action: 'allow', findings: [] });
    expect(entries).toHaveLength(1);
  });

  it('keeps the record of a call with the decision on its answer, and says so', async () => {
    const { gate, entries, calls } = open(() => Promise.resolve({ findings: [], risk: { score: 0, level: 'none' } }));
    let stored = 0;
    const beside = (row: object | undefined) => ({ compose: () => row && { ...row }, stored: () => void stored++ });
    await gate.judge({ ...input, beside: beside({ id: 'a' }) });
    await gate.judge({ ...input, beside: beside(undefined) });
    expect([entries.length, calls, stored]).toEqual([2, [{ id: 'a' }], 1]);
    const watch = await gate.watch({ about: input.exchange, path: 'a', beside: beside({ id: 'b' }) });
    watch.push('Le devis est prêt.');
    await watch.end();
    expect([entries.length, calls.length, stored]).toEqual([3, 2, 2]);
  });

  it.each(['ENGINE_TIMEOUT', 'ENGINE_OVERLOADED', 'ENGINE_UNAVAILABLE'] as const)(
    'answers 503 and records nothing on %s',
    async (code) => {
      const { gate, entries, logged } = open(() => Promise.reject(new EngineError(code)));
      await expect(gate.judge(input)).rejects.toMatchObject({ code: 'COMPLIANCE_UNAVAILABLE', status: 503 });
      expect(entries).toEqual([]);
      expect(logged).toMatchObject([{ err: { code } }]);
    },
  );

  it('answers 413 with the limit to a text that is too long, and records nothing', async () => {
    const { gate, entries } = open(() =>
      Promise.reject(
        new EngineError('ENGINE_INPUT_TOO_LARGE', 'The text has 9 characters; the engine takes at most 5.'),
      ),
    );
    const judging = gate.judge(input);
    await expect(judging).rejects.toMatchObject({ code: 'CONTENT_TOO_LARGE', status: 413 });
    await expect(judging).rejects.toThrow(/at most 5/);
    expect(entries).toEqual([]);
  });

  it('answers 503 to whatever else the engine throws', async () => {
    const { gate, entries } = open(() => Promise.reject(new TypeError('of the engine')));
    await expect(gate.judge(input)).rejects.toMatchObject({ code: 'COMPLIANCE_UNAVAILABLE' });
    expect(entries).toEqual([]);
  });
});
