import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectAnswer } from '../../collect.ts';
import { ProviderFailure, type ProviderEvent } from '../../provider.ts';
import { readAnswer } from './read-answer.ts';

const chunk = (delta: object, more: object = {}) => ({ choices: [{ index: 0, delta, finish_reason: null }], ...more });
const finish = (reason: string, more: object = {}) => ({
  choices: [{ index: 0, delta: {}, finish_reason: reason }],
  ...more,
});
const write = (...chunks: object[]) =>
  `${chunks.map((each) => `data: ${JSON.stringify(each)}\n\n`).join('')}data: [DONE]\n\n`;

async function* arrive(text: string, size = Infinity): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string, size?: number) => collectAnswer(readAnswer('vendor', arrive(text, size)));
const fails = (text: string) =>
  expect(read(text)).rejects.toMatchObject({ name: 'ProviderFailure', code: 'malformed' });

describe('readAnswer', () => {
  it('gives the same answer wherever the bytes are cut', async () => {
    const whole = write(
      chunk({ role: 'assistant', content: '' }),
      chunk({ content: 'Été à Lyon 👩‍👩‍👧, ' }),
      chunk({ content: 'dit-elle.' }),
      chunk({ tool_calls: [{ index: 0, id: 'a', function: { name: 'find', arguments: '' } }] }),
      chunk({ tool_calls: [{ index: 1, id: 'b', function: { name: 'count', arguments: '{}' } }] }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: '{"name":"é"}' } }] }),
      finish('tool_calls'),
      { choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } },
    );
    const answer = {
      text: 'Été à Lyon 👩‍👩‍👧, dit-elle.',
      toolCalls: [
        { id: 'a', name: 'find', arguments: '{"name":"é"}' },
        { id: 'b', name: 'count', arguments: '{}' },
      ],
      finishReason: 'tool_calls',
      usage: { promptTokens: 3, completionTokens: 4 },
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (size) => {
        expect(await read(whole, size)).toEqual(answer);
        expect(await read(whole.replaceAll('\n', '\r\n'), size)).toEqual(answer);
      }),
    );
  });

  it('puts pieces that arrived together into one', async () => {
    const events: ProviderEvent[] = [];
    const text = write(chunk({ content: 'one ' }), chunk({ content: 'two' }), finish('stop'));
    for await (const event of readAnswer('vendor', arrive(text))) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(['text', 'end']);
  });

  it('shows no thoughts, and says that something came', async () => {
    const events: ProviderEvent[] = [];
    const text = write(
      chunk({ reasoning_content: 'secret' }),
      chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'secret' }] }] }),
      chunk({ content: [{ type: 'text', text: 'shown' }] }),
      finish('stop'),
    );
    for await (const event of readAnswer('vendor', arrive(text))) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(['progress', 'text', 'end']);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('takes a call without an index for a whole one, and gives one without an id an id', async () => {
    const call = (name: string) => chunk({ tool_calls: [{ function: { name, arguments: '{}' } }] });
    const { toolCalls } = await read(write(call('find'), call('count'), finish('stop')));
    expect(toolCalls.map(({ name }) => name)).toEqual(['find', 'count']);
    expect(new Set(toolCalls.map(({ id }) => id)).size).toBe(2);
  });

  it('shows a refusal and says that the content was filtered', async () => {
    expect(await read(write(chunk({ refusal: 'I cannot.' }), finish('stop')))).toMatchObject({
      text: 'I cannot.',
      finishReason: 'content_filter',
    });
  });

  it.each(['length', 'model_length'])('calls "%s" a limit of length', async (reason) => {
    expect(await read(write(chunk({ content: 'half' }), finish(reason)))).toMatchObject({ finishReason: 'length' });
  });

  it('counts no more tokens than there can be, so that the call can be booked', async () => {
    const { usage } = await read(write(finish('stop', { usage: { prompt_tokens: 1e15, completion_tokens: 2 ** 31 } })));
    expect(usage).toEqual({ promptTokens: 100_000_000, completionTokens: 100_000_000 });
  });

  it.each([-1, 1.5, '12', null, 1e300])('takes %j for no count', async (tokens) => {
    const { usage } = await read(
      write(finish('stop', { usage: { prompt_tokens: tokens, completion_tokens: tokens } })),
    );
    expect(usage).toEqual({ promptTokens: 0, completionTokens: 0 });
  });

  it.each([
    ['an error', { error: { message: 'no' } }],
    ['no list of choices', { choices: {} }],
    ['a choice that is none', { choices: ['x'] }],
    ['content that is no text', chunk({ content: 7 })],
    ['a part that is none', chunk({ content: ['x'] })],
    ['calls that are no list', chunk({ tool_calls: 'x' })],
    ['a call without a name', chunk({ tool_calls: [{ index: 0, id: 'a', function: { arguments: '{}' } }] })],
    ['a list', []],
  ])('cannot read %s', (_, sent) => fails(write(sent, finish('stop'))));

  it('never fails with anything but ProviderFailure, whatever arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (data) => {
        const outcome = await read(`data: ${data}\n\n${write(finish('stop'))}`).catch((error: unknown) => error);
        expect(outcome instanceof Error ? outcome instanceof ProviderFailure : outcome).toBeTruthy();
      }),
    );
  });
});
