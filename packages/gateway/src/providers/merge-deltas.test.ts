import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDeltaMerger } from './merge-deltas.ts';

const head = { id: 'a', object: 'chat.completion.chunk', created: 1, model: 'm' };
const event = (delta: object, more: object = {}, finish: string | null = null) =>
  `data: ${JSON.stringify({ ...head, choices: [{ index: 0, delta, finish_reason: finish }], ...more })}\n\n`;
const text = (content: string) => event({ content });

function run(...reads: (string | Uint8Array)[]): string[] {
  const merger = createDeltaMerger();
  const decoder = new TextDecoder();
  const bytes = reads.map((read) => (typeof read === 'string' ? new TextEncoder().encode(read) : read));
  return [...bytes.map((read) => merger.push(read)), merger.end()].map((piece) => decoder.decode(piece));
}

/** The text and all that is no text, in order, as a reader of the events takes them. */
function read(events: string): unknown[] {
  const all: unknown[] = [];
  for (const line of events.split('\n\n')) {
    if (line === '') continue;
    const data: unknown = line.startsWith('data: {') ? JSON.parse(line.slice(6)) : line;
    const content = (data as { choices?: { delta?: { content?: unknown } }[] }).choices?.[0]?.delta?.content;
    const last = all.at(-1);
    if (typeof content === 'string' && typeof last === 'string') all[all.length - 1] = last + content;
    else all.push(typeof content === 'string' ? content : data);
  }
  return all;
}

it('puts pieces together that arrived in one read, and leaves the rest alone', () => {
  const end = event({}, { usage: null }, 'stop');
  const counted = `data: ${JSON.stringify({ ...head, choices: [], usage: { prompt_tokens: 1 } })}\n\n`;
  const whole = event({ role: 'assistant', content: '' }) + text('Le ') + text('devis') + end + counted;
  expect(run(`${whole}data: [DONE]\n\n`)).toEqual([
    `${event({ role: 'assistant', content: 'Le devis' })}${end}${counted}data: [DONE]\n\n`,
    '',
  ]);
});

it('passes an event that arrives alone as it is', () => {
  const odd = 'data:{"choices": [{"index":0, "delta":{"content":"a"}}]}\r\n\r\n';
  expect(run(odd, text('b'))).toEqual([odd, text('b'), '']);
});

it.each([
  ['a tool call', event({ content: 'a', tool_calls: [{ index: 0 }] })],
  ['reasoning', event({ content: 'a', reasoning_content: 'b' })],
  ['an end', event({ content: 'a' }, {}, 'length')],
  ['a count', event({ content: 'a' }, { usage: { prompt_tokens: 1 } })],
  ['an error', `data: {"error":{"message":"x"}}\n\n`],
  ['a comment', ': ping\n\n'],
  ['no JSON', 'data: {"choices":\n\n'],
  ['several lines', 'data: {"choices":\ndata: []}\n\n'],
  ['a second choice', `data: ${JSON.stringify({ choices: [{ index: 1, delta: { content: 'a' } }] })}\n\n`],
])('keeps %s apart', (_, other) => {
  expect(run(text('a') + other + text('b') + text('c'))).toEqual([text('a') + other + text('bc'), '']);
});

it('gives what never became a whole event', () => {
  expect(run(`${text('a')}data: {"half`)).toEqual([text('a'), 'data: {"half']);
});

it('changes nothing of what is said, wherever the bytes are cut', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }).map(text),
    fc.constantFrom(event({}, {}, 'stop'), ': ping\n\n', 'data: [DONE]\n\n', event({ tool_calls: [{ index: 0 }] })),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat(400), { maxLength: 6 }), (pieces, cuts) => {
      const bytes = new TextEncoder().encode(pieces.join(''));
      const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
      const reads = places.slice(1).map((to, at) => bytes.slice(places[at], to));
      expect(read(run(...reads).join(''))).toEqual(read(pieces.join('')));
    }),
  );
});
