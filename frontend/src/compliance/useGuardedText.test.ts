import type { CheckInput, Verdict } from '@novacrm/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { computed, createApp, effectScope, nextTick, ref, type EffectScope } from 'vue';
import { apiKey, createApi } from '../api/api.ts';
import { useGuardedText } from './useGuardedText.ts';

/** A server that answers when the test says so, and remembers what was asked. */
class FakeEngine {
  asked: string[] = [];
  aborted = 0;
  answer: (input: CheckInput) => Response | Promise<Response> = () => Response.json(verdict('allow'));

  readonly fetch = (_url: string, init?: RequestInit): Promise<Response> => {
    const input = JSON.parse(String(init?.body)) as CheckInput;
    this.asked.push(input.parts[0]!.text);
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        this.aborted += 1;
        reject(new DOMException('', 'AbortError'));
      });
      void Promise.resolve(this.answer(input)).then(resolve, reject);
    });
  };
}

function verdict(action: Verdict['action'], other: Partial<Verdict> = {}): Verdict {
  const risk = { score: 0, level: 'none' as const };
  return {
    action,
    risk,
    findings: [],
    rules: [],
    auditId: 'a',
    policy: { version: 1, hash: 'h' },
    durationMs: 0,
    ...other,
  };
}

describe('useGuardedText', () => {
  let scope: EffectScope;
  const realFetch = globalThis.fetch;

  beforeEach(() => {
    vi.useFakeTimers();
    scope = effectScope();
  });

  afterEach(() => {
    scope.stop();
    vi.useRealTimers();
    globalThis.fetch = realFetch;
  });

  function open(engine: FakeEngine) {
    globalThis.fetch = engine.fetch as typeof fetch;
    const app = createApp({});
    app.provide(apiKey, createApi('http://crm.test', { onDenied: () => undefined }));
    const text = ref('');
    const input = computed<CheckInput | null>(() =>
      text.value ? { channel: 'write', parts: [{ path: 'body', text: text.value }] } : null,
    );
    const guarded = app.runWithContext(() => scope.run(() => useGuardedText({ text, input, path: ref('body') }))!);
    const type = async (words: string, rest = 500) => {
      text.value = words;
      await nextTick();
      await vi.advanceTimersByTimeAsync(rest);
    };
    return { guarded, text, type };
  }

  it('asks once the fingers rest, about the last text only', async () => {
    const engine = new FakeEngine();
    const { guarded, type } = open(engine);
    await type('a', 100);
    await type('ab', 100);
    expect(guarded.state.value.status).toBe('checking');
    await type('abc');
    expect(engine.asked).toEqual(['abc']);
    expect(guarded.state.value.status).toBe('judged');
    expect(guarded.maySend.value).toBe(true);
  });

  it('drops the question about an older text', async () => {
    const engine = new FakeEngine();
    let first = true;
    engine.answer = () => {
      const slow = new Promise<Response>((resolve) => setTimeout(() => resolve(Response.json(verdict('block'))), 5000));
      return first ? ((first = false), slow) : Response.json(verdict('allow'));
    };
    const { guarded, type } = open(engine);
    await type('old');
    await type('new', 10_000);
    expect(engine.aborted).toBe(1);
    expect(guarded.state.value).toMatchObject({ status: 'judged', verdict: { action: 'allow' } });
  });

  it.each([
    [
      'an error of the server',
      () => Response.json({ errors: [{ message: '', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }, { status: 503 }),
    ],
    ['a network that is down', () => Promise.reject(new TypeError('fetch failed'))],
  ])('lets nothing be sent after %s', async (_name, answer) => {
    const engine = new FakeEngine();
    engine.answer = answer;
    const { guarded, type } = open(engine);
    await type('hello');
    expect(guarded.state.value.status).toBe('unavailable');
    expect(guarded.maySend.value).toBe(false);
    engine.answer = () => Response.json(verdict('allow'));
    await guarded.retry();
    expect(guarded.maySend.value).toBe(true);
  });

  it('does not send what would be blocked', async () => {
    const engine = new FakeEngine();
    engine.answer = () => Response.json(verdict('block'));
    const { guarded, type } = open(engine);
    await type('hello');
    expect(guarded.maySend.value).toBe(false);
    expect(guarded.explained.value).toMatchObject({ action: 'block', refused: null });
  });

  it('explains a refusal until the text changes', async () => {
    const { guarded, type } = open(new FakeEngine());
    await type('hello');
    guarded.explainRefusal({ action: 'escalate', auditId: 'b', incident: 'i', findings: [], rules: [] });
    expect(guarded.explained.value).toMatchObject({ action: 'escalate', refused: { incident: 'i' } });
    await type('hello, changed');
    expect(guarded.explained.value).toBeNull();
  });

  it('forgets a refusal when the same text is judged again', async () => {
    const { guarded, type } = open(new FakeEngine());
    await type('hello');
    guarded.explainRefusal({ action: 'escalate', auditId: 'b', incident: 'i', findings: [], rules: [] });
    await guarded.retry();
    expect(guarded.explained.value).toBeNull();
    expect(guarded.maySend.value).toBe(true);
  });
});
