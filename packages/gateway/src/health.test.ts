import { describe, expect, it } from 'vitest';
import { createFakeProvider, hang, say, setUp } from './gateway.fakes.ts';

describe('health', () => {
  it('tells up, down and unknown apart, and gives a hanging provider up', async () => {
    const providers = [
      createFakeProvider(say(''), { id: 'up', health: async () => ({ status: 'up' }) }),
      createFakeProvider(say(''), { id: 'down', health: async () => ({ status: 'down', reason: 'unauthorized' }) }),
      createFakeProvider(say(''), { id: 'broken', health: () => Promise.reject(new Error('?')) }),
      createFakeProvider(say(''), { id: 'deaf', health: hang }),
      createFakeProvider(say(''), { id: 'mute' }),
    ];
    const states = await setUp(providers, { limits: { firstTokenMs: 20 } }).gateway.health();
    expect(states.map(({ provider, status, reason }) => [provider, status, reason])).toEqual([
      ['up', 'up', undefined],
      ['down', 'down', 'unauthorized'],
      ['broken', 'down', 'internal'],
      ['deaf', 'down', 'timeout'],
      ['mute', 'unknown', undefined],
    ]);
  });
});
