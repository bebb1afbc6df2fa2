import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Behaviour } from '../../../tests/fixtures/model-emulators/behaviour.ts';
import { startEmulator, type ModelEmulator } from '../../../tests/fixtures/model-emulators/emulator.ts';
import { openai } from '../../../tests/fixtures/model-emulators/openai.ts';
import { ask, CALLER, createFakeGate, setUp } from './gateway.fakes.ts';
import { createHeuristicsProvider } from './providers/heuristics.ts';
import { createOpenAICompatibleProvider } from './providers/openai-compatible.ts';

/** Stands for whatever a policy forbids to send: the fake gate redacts it for every destination outside. */
const FORBIDDEN = /XK-\d{6}/g;

const BEHAVIOURS: Behaviour[] = [
  { kind: 'echo' },
  { kind: 'answer', text: 'Noted.' },
  { kind: 'status', status: 500, echo: true },
  { kind: 'status', status: 429, echo: true },
  { kind: 'raw', body: '{"choices":' },
  { kind: 'cut', text: 'half' },
  { kind: 'drop' },
];

describe('the gateway in front of a server and the heuristics', () => {
  let emulator: ModelEmulator;
  beforeAll(async () => {
    emulator = await startEmulator(openai);
  });
  afterAll(() => emulator.close());

  it(
    'always answers, and lets nothing forbidden out, whatever is asked and however the server fails',
    { timeout: 60_000 },
    async () => {
      const gate = createFakeGate(({ channel, parts, destination }) =>
        channel === 'prompt' && destination?.region !== 'local'
          ? {
              action: 'redact',
              redacted: parts.map(({ path, text }) => ({ path, text: text.replace(FORBIDDEN, '[CODE]') })),
            }
          : {},
      );
      const server = createOpenAICompatibleProvider({
        id: 'server',
        baseURL: emulator.baseURL,
        models: ['emulated-1'],
        region: 'other',
      });
      // Every look at the clock is a minute later: no failure is remembered until the next call.
      let minutes = 0;
      const { gateway, calls, log } = setUp([server, createHeuristicsProvider()], {
        gate,
        clock: { now: () => (minutes += 1) * 60_000 },
      });
      const secret = fc.integer({ min: 100_000, max: 999_999 }).map((digits) => `XK-${digits}`);
      const text = fc
        .array(fc.oneof(secret, fc.lorem({ maxCount: 3 }), fc.constantFrom('\n', 'Résume :', '"', '😀')), {
          maxLength: 8,
        })
        .map((words) => words.join(' '));
      const message = fc.record({
        role: fc.constantFrom('system' as const, 'user' as const, 'assistant' as const, 'developer' as const),
        content: text,
        name: fc.option(secret, { nil: undefined }),
      });
      const request = fc.record({
        messages: fc.array(message, { minLength: 1, maxLength: 4 }),
        user: secret,
        stop: fc.array(secret, { maxLength: 2 }),
      });
      const used: string[] = [];

      await fc.assert(
        fc.asyncProperty(request, fc.constantFrom(...BEHAVIOURS), async (body, behaviour) => {
          emulator.behave(behaviour);
          const response = await gateway.complete(ask('', body), CALLER);
          used.push(response.nova.provider);
          expect(response.nova.usedModel).toBe(response.nova.provider === 'server');
        }),
        { numRuns: 150 },
      );

      expect(new Set(used)).toEqual(new Set(['server', 'heuristics']));
      expect(emulator.received.length).toBeGreaterThanOrEqual(150);
      for (const { raw, headers } of emulator.received)
        expect(`${raw}${JSON.stringify(headers)}`).not.toMatch(FORBIDDEN);
      expect(`${log.join()}${inspect(calls, { depth: 9 })}`).not.toMatch(FORBIDDEN);
      expect(JSON.stringify(gate.asked)).toMatch(FORBIDDEN);
    },
  );
});
