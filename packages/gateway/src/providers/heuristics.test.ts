import { describe, expect, it } from 'vitest';
import { collectAnswer } from '../collect.ts';
import { createHeuristicsProvider } from './heuristics.ts';
import { testProvider } from './provider.contract.ts';

testProvider('the heuristics', async () => ({ provider: createHeuristicsProvider() }), { upstream: false });

describe('the heuristics provider', () => {
  const complete = (content: string, more: object = {}) =>
    collectAnswer(
      createHeuristicsProvider().stream(
        { model: 'nova-heuristics', messages: [{ role: 'user', content }], ...more },
        new AbortController().signal,
      ),
    );

  it('says that it is no model and counts no tokens', async () => {
    expect(createHeuristicsProvider()).toMatchObject({ usesModel: false, region: 'local' });
    expect((await complete('What can you do?')).usage).toEqual({ promptTokens: 0, completionTokens: 0 });
  });

  it('gives the same answer to the same request', async () => {
    const note = 'Résume : Le client a signé le devis de 4 000 €. Livraison prévue le 3 mai. Il demande une formation.';
    expect(await complete(note)).toEqual(await complete(note));
  });

  it('stops before a stop sequence', async () => {
    const answer = await complete('What can you do?', { stop: ['summarise', ''] });
    expect(answer.text).not.toContain('summarise');
    expect(answer.finishReason).toBe('stop');
  });

  it('answers a million characters within a second', async () => {
    const before = process.cpuUsage();
    await complete(
      'Summarise this.\n\n' +
        'The client asked for a quote of 3,000 € by 4 May 2026, and we will call Tom. '.repeat(13_000),
    );
    // Microseconds of the processor: a busy machine must not fail this.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
