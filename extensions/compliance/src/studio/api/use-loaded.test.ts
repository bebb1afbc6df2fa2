import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { useLoaded, type Loaded } from './use-loaded.ts';

describe('useLoaded', () => {
  it('shows what was read', async () => {
    const { loaded } = start(() => Promise.resolve('figures'));
    const reading = loaded.reload();
    expect(loaded.loading.value).toBe(true);
    await reading;
    expect([loaded.body.value, loaded.problem.value, loaded.loading.value]).toEqual(['figures', null, false]);
  });

  it('shows the problem instead of stale figures when reading again fails', async () => {
    const answers = [Promise.resolve('figures'), Promise.reject({ response: { status: 503 } })];
    const { loaded } = start(() => answers.shift() ?? Promise.resolve(''));
    await loaded.reload();
    await loaded.reload();
    expect([loaded.body.value, loaded.problem.value?.kind, loaded.loading.value]).toEqual([null, 'unavailable', false]);
  });

  it('keeps the newest answer when an older one arrives late', async () => {
    const first = Promise.withResolvers<string>();
    const answers = [first.promise, Promise.resolve('new')];
    const { loaded } = start(() => answers.shift() ?? Promise.resolve(''));
    const reading = loaded.reload();
    await loaded.reload();
    first.resolve('old');
    await reading;
    expect([loaded.body.value, loaded.loading.value]).toEqual(['new', false]);
  });

  it('ends the request when its page is left', () => {
    let signal: AbortSignal | undefined;
    const { loaded, leave } = start((given) => {
      signal = given;
      return new Promise<string>(() => {});
    });
    void loaded.reload();
    leave();
    expect(signal?.aborted).toBe(true);
  });

  it('forgets everything on clear, also an answer that is still to come', async () => {
    const late = Promise.withResolvers<string>();
    const { loaded } = start(() => late.promise);
    const reading = loaded.reload();
    loaded.clear();
    late.resolve('late');
    await reading;
    expect([loaded.body.value, loaded.loading.value]).toEqual([null, false]);
  });
});

function start(read: (signal: AbortSignal) => Promise<string>): { loaded: Loaded<string>; leave: () => void } {
  const page = effectScope();
  const loaded = page.run(() => useLoaded(read))!;
  return { loaded, leave: () => page.stop() };
}
