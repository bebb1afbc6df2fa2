import { inspect } from 'node:util';
import { Destination } from '@novacrm/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempt } from '../attempt.ts';
import { collectAnswer } from '../collect.ts';
import {
  ProviderFailure,
  type Provider,
  type ProviderEvent,
  type ProviderFailureCode,
  type ProviderRequest,
  type ToolCall,
} from '../provider.ts';

/** How an upstream can misbehave, and what the provider has to call it. */
const FAULTS = {
  hangs: 'timeout',
  'stops in the middle without a word': 'timeout',
  'drips byte by byte': 'timeout',
  'ends in the middle as if that were all': 'malformed',
  'cuts the connection in the middle': 'unreachable',
  'drops the connection': 'unreachable',
  'answers 400 and repeats the prompt': 'rejected',
  'answers 401': 'unauthorized',
  'answers 429': 'rate_limited',
  'answers 500 and repeats the prompt': 'upstream_error',
  'answers 503': 'upstream_error',
  'sends broken JSON': 'malformed',
  'sends a page of HTML': 'malformed',
  'sends an error with status 200': 'malformed',
  'sends no choices': 'malformed',
  'sends nothing at all': 'malformed',
  'sends too much': 'too_large',
  'redirects elsewhere': 'rejected',
} as const satisfies Record<string, ProviderFailureCode>;

export type Fault = keyof typeof FAULTS;

export interface ProviderUnderTest {
  /** Its time limit is short: the suite waits for it. */
  provider: Provider;
  /** Absent for a provider that works on its own. */
  upstream?: {
    /** The next request, and only that one, meets this fault. */
    fail(fault: Fault): void;
    /** The next request, and only that one, is answered with this. */
    answer(text: string, toolCalls?: readonly ToolCall[]): void;
    /** The last request for an answer, as text. */
    last(): string;
    /** How many requests for an answer have arrived. */
    count(): number;
    /** Resolves once the client has closed its last request. */
    closed(): Promise<void>;
  };
  stop?(): Promise<void>;
}

const PROMPT = 'Zebra-Quartz-7731';

/** What every provider does, whoever answers behind it. `start` runs once. */
export function testProvider(
  name: string,
  start: () => Promise<ProviderUnderTest>,
  options: { upstream: boolean; embeds?: boolean },
): void {
  describe(`${name} as a provider`, () => {
    let subject: ProviderUnderTest;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject.stop?.());

    const complete = (
      messages: ProviderRequest['messages'],
      more: Partial<ProviderRequest> = {},
      signal = new AbortController().signal,
    ) => collectAnswer(stream(messages, more, signal));
    const stream = (
      messages: ProviderRequest['messages'],
      more: Partial<ProviderRequest> = {},
      signal = new AbortController().signal,
    ) => attempt(subject.provider, { model: subject.provider.models()[0] ?? '', messages, ...more }, signal);
    const say = (content: string) => [{ role: 'user' as const, content }];

    it('has an id that a verdict can name, and at least one model', () => {
      expect(Destination.shape.provider.safeParse(subject.provider.id).success).toBe(true);
      expect(subject.provider.models().length).toBeGreaterThan(0);
    });

    it('answers with text, a reason to stop and whole token counts', async () => {
      const answer = await complete(say('Summarise: The pump in hall 3 was replaced on 4 May. It works.'));
      expect(answer.text.length).toBeGreaterThan(0);
      expect(answer.finishReason).toBe('stop');
      expect(Number.isInteger(answer.usage.promptTokens)).toBe(true);
      expect(Number.isInteger(answer.usage.completionTokens)).toBe(true);
    });

    it.each([
      ['an empty message', say('')],
      ['only spaces and line breaks', say(' \n\n ')],
      ['a system message alone', [{ role: 'system' as const, content: 'Be brief.' }]],
      ['an answer of the assistant at the end', [...say('Hello'), { role: 'assistant' as const, content: 'Hi.' }]],
      [
        'a system message in the middle',
        [...say('Hello'), { role: 'system' as const, content: 'Be brief.' }, ...say('And now?')],
      ],
      ['emoji, right-to-left text and control characters', say('👩‍👩‍👧 שלום\u0007\u200f \u2028 end')],
      [
        '200 messages',
        Array.from({ length: 200 }, (_, at) => ({
          role: at % 2 ? ('assistant' as const) : ('user' as const),
          content: `m${at}`,
        })),
      ],
    ])('copes with %s', async (_, messages) => {
      await expect(complete(messages)).resolves.toMatchObject({ text: expect.any(String) });
    });

    it.each([
      ['words', 'note de suivi du client, '],
      ['sentences', 'We meet on 3 May. '],
      ['line breaks', '\n'],
      ['one letter', 'a'],
      ['digits', '1'],
      ['digits and separators', '1 000.'],
      ['quotation marks', '"'],
      ['spaces', ' '],
    ])('copes with a million characters of %s', async (_, unit) => {
      await expect(complete(say(unit.repeat(Math.floor(1_000_000 / unit.length))))).resolves.toMatchObject({
        text: expect.any(String),
      });
    });

    it('keeps to a limit of tokens where it is its own work, or passes it on', async () => {
      const answer = await complete(say('What can you do?'), { maxOutputTokens: 5 });
      if (!subject.upstream)
        expect(answer).toMatchObject({ finishReason: 'length', text: expect.stringMatching(/^.{1,20}$/s) });
    });

    it('does nothing for a client that has left', async () => {
      const before = subject.upstream?.count();
      await expect(complete(say('Hello'), {}, AbortSignal.abort())).rejects.toMatchObject({
        name: 'ProviderFailure',
        code: 'aborted',
      });
      expect(subject.upstream?.count()).toBe(before);
    });

    it('answers its health, if it can tell, without an error', async () => {
      await expect(subject.provider.health?.(new AbortController().signal)).resolves.toEqual({ status: 'up' });
    });

    it('gives its answer in pieces and says once, at the end, how it ended', async () => {
      const events: ProviderEvent[] = [];
      for await (const event of stream(say('Résume : la pompe du hall 3 a été changée. Elle marche.')))
        events.push(event);
      expect(events.filter(({ type }) => type === 'end')).toEqual([events.at(-1)]);
      expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(0);
    });

    if (options.embeds)
      it('turns texts into vectors, one each and in order', async () => {
        const embed = (texts: string[]) =>
          subject.provider.embed?.({ model: 'embed-1', texts }, new AbortController().signal);
        const both = await embed(['one text', 'another']);
        expect(both?.vectors).toHaveLength(2);
        expect(both?.promptTokens).toBeGreaterThan(0);
        expect((await embed(['another']))?.vectors[0]).toEqual(both?.vectors[1]);
      });

    if (options.upstream) {
      testTools(
        () => subject,
        (messages, more) => complete(messages, more),
      );
      testFaults(
        () => subject,
        (signal) => complete(say(PROMPT), {}, signal),
      );
    }
  });
}

const TOOL = {
  name: 'find_deal',
  description: 'Finds a deal by its name.',
  parameters: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
};

function testTools(
  subject: () => ProviderUnderTest,
  ask: (messages: ProviderRequest['messages'], more: Partial<ProviderRequest>) => ReturnType<typeof collectAnswer>,
): void {
  const question = [{ role: 'user' as const, content: 'Where does the deal Alpha stand?' }];

  it('offers tools and gives their calls whole, with arguments as JSON text', async () => {
    const toolCalls = [
      { id: 'callaaaa1', name: 'find_deal', arguments: '{"name":"Alpha \\"é\\" 👩‍👩‍👧"}' },
      { id: 'callaaaa2', name: 'find_deal', arguments: '{"name":"Beta"}' },
    ];
    subject().upstream?.answer('', toolCalls);
    const answer = await ask(question, { tools: [TOOL], toolChoice: 'auto' });
    expect(answer.finishReason).toBe('tool_calls');
    expect(answer.toolCalls.map((call) => ({ ...call, arguments: JSON.parse(call.arguments) }))).toEqual(
      toolCalls.map((call) => ({ ...call, arguments: JSON.parse(call.arguments) })),
    );
    expect(subject().upstream?.last()).toContain('Finds a deal by its name.');
  });

  it.each(['required' as const, { name: 'find_deal' }, 'none' as const])(
    'takes %j for the choice of a tool',
    async (toolChoice) => {
      await expect(ask(question, { tools: [TOOL], toolChoice })).resolves.toBeDefined();
    },
  );

  it('sends what a tool answered back to the model', async () => {
    await ask(
      [
        ...question,
        {
          role: 'assistant',
          content: '',
          toolCalls: [{ id: 'callaaaa1', name: 'find_deal', arguments: '{"name":"Alpha"}' }],
        },
        { role: 'tool', content: 'Stage: negotiation-4711', toolCallId: 'callaaaa1', toolName: 'find_deal' },
      ],
      { tools: [TOOL] },
    );
    expect(subject().upstream?.last()).toContain('negotiation-4711');
  });

  it.each([{}, { name: 'deal', schema: TOOL.parameters }])('asks for JSON (%j)', async (json) => {
    subject().upstream?.answer('{"name":"Alpha"}');
    expect((await ask(question, { json })).text).toBe('{"name":"Alpha"}');
  });
}

function testFaults(subject: () => ProviderUnderTest, ask: (signal?: AbortSignal) => Promise<unknown>): void {
  it.each(Object.entries(FAULTS) as [Fault, ProviderFailureCode][])(
    'when the upstream %s, fails with "%s" after one request',
    async (fault, code) => {
      const { upstream, provider } = subject();
      const before = upstream?.count() ?? 0;
      upstream?.fail(fault);

      const error = await ask().catch((reason: unknown) => reason);

      expect(error).toBeInstanceOf(ProviderFailure);
      expect(error).toMatchObject({ code, provider: provider.id });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(PROMPT);
      expect(upstream?.count()).toBe(before + 1);
    },
  );

  it('recovers after a fault', async () => {
    subject().upstream?.fail('cuts the connection in the middle');
    await ask().catch(() => undefined);
    await expect(ask()).resolves.toBeDefined();
  });

  it('passes an empty answer on as what it is', async () => {
    subject().upstream?.answer('');
    await expect(ask()).resolves.toMatchObject({ text: '', finishReason: 'stop' });
  });

  it('cancels the request upstream when the client leaves', async () => {
    const client = new AbortController();
    subject().upstream?.fail('hangs');
    const call = ask(client.signal).catch((reason: unknown) => reason);
    const startedAt = performance.now();
    setTimeout(() => client.abort(), 20);
    expect(await call).toMatchObject({ code: 'aborted' });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await subject().upstream?.closed();
  });
}
