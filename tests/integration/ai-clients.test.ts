import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, jsonSchema, streamText, tool } from 'ai';
import type OpenAI from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmulatedProduct, user, type EmulatedProduct } from './harness/emulated-product.ts';

const MAIL = 'sophie.marchand@dupont-conseil.fr';
const QUESTION = `Écris une relance polie à ${MAIL} au sujet du devis.`;

let emulated: EmulatedProduct;
let client: OpenAI;

beforeAll(async () => {
  emulated = await startEmulatedProduct();
  client = emulated.openai(emulated.analyst.token);
});
afterEach(() => emulated.reset());
afterAll(() => emulated.stop());

describe('the official OpenAI client', () => {
  it('gets an answer with the value back that the provider saw as a pseudonym', async () => {
    emulated.house.enqueue({ kind: 'echo' });
    const answer = await client.chat.completions.create({ model: 'auto', messages: user(QUESTION) });
    expect(emulated.house.received.at(-1)?.raw).toContain('[EMAIL_1]');
    expect(emulated.house.received.at(-1)?.raw).not.toContain(MAIL);
    expect(answer.choices[0]?.message.content).toContain(MAIL);
  });

  it('streams, with values back though their pseudonyms were cut anywhere', async () => {
    emulated.house.enqueue({
      kind: 'answer',
      text: 'Le message pour [EMAIL_1] est prêt. Voulez-vous que je l’envoie à [EMAIL_1] ?',
      pieceLength: 3,
    });
    const stream = await client.chat.completions.create({
      model: 'auto',
      messages: user(QUESTION),
      metadata: { cache: 'skip' },
      stream: true,
      stream_options: { include_usage: true },
    });
    const pieces: string[] = [];
    let usage: OpenAI.CompletionUsage | null | undefined;
    for await (const chunk of stream) {
      pieces.push(chunk.choices[0]?.delta.content ?? '');
      usage = chunk.usage ?? usage;
    }
    expect(pieces.join('')).toBe(`Le message pour ${MAIL} est prêt. Voulez-vous que je l’envoie à ${MAIL} ?`);
    expect(usage?.total_tokens).toBeGreaterThan(0);
  });

  it('never sees a value that the model made up, wherever the stream is cut', async () => {
    const invented =
      'Appelez-la au 06 12 34 56 78 ou écrivez à paul.durand@exemple-sarl.fr dès demain. Bonne journée à vous.';
    for (const pieceLength of [1, 2, 5, 11]) {
      emulated.house.enqueue({ kind: 'answer', text: invented, pieceLength });
      const stream = await client.chat.completions.create({
        model: 'auto',
        messages: user(`Numéro ${pieceLength} ?`),
        stream: true,
      });
      let shown = '';
      for await (const chunk of stream) shown += chunk.choices[0]?.delta.content ?? '';
      expect(shown).toContain('[PHONE]');
      expect(shown).not.toMatch(/06 12|paul\.durand/);
    }
  });

  it('calls tools: arguments come with values, results leave without', async () => {
    const tools: OpenAI.ChatCompletionTool[] = [
      {
        type: 'function',
        function: { name: 'find_contact', parameters: { type: 'object', properties: { email: { type: 'string' } } } },
      },
    ];
    emulated.house.enqueue({
      kind: 'answer',
      text: '',
      toolCalls: [{ id: 'x1', name: 'find_contact', arguments: '{"email":"[EMAIL_1]"}' }],
    });
    const first = await client.chat.completions.create({ model: 'auto', messages: user(QUESTION), tools });
    const [message] = first.choices.map((choice) => choice.message);
    expect(message?.tool_calls?.[0]).toMatchObject({
      function: { name: 'find_contact', arguments: JSON.stringify({ email: MAIL }) },
    });

    emulated.house.enqueue({ kind: 'answer', text: 'Fait pour [EMAIL_1].' });
    const second = await client.chat.completions.create({
      model: 'auto',
      tools,
      messages: [
        ...user(QUESTION),
        message!,
        { role: 'tool', tool_call_id: message!.tool_calls![0]!.id, content: `Trouvé : ${MAIL}, 06 12 34 56 78` },
      ],
    });
    expect(second.choices[0]?.message.content).toBe(`Fait pour ${MAIL}.`);
    expect(emulated.house.received.map(({ raw }) => raw).join()).not.toMatch(/sophie|06 12/);
    const channels = await emulated.sql<{ channel: string }>(
      'select distinct channel from compliance_audit order by 1',
    );
    expect(channels.map(({ channel }) => channel)).toContain('tool_call');
  });

  it('asks for JSON and gets values back, escaped', async () => {
    emulated.house.enqueue({ kind: 'answer', text: '{"to":"[EMAIL_1]"}' });
    const answer = await client.chat.completions.create({
      model: 'auto',
      messages: user(QUESTION),
      response_format: { type: 'json_object' },
    });
    expect(JSON.parse(answer.choices[0]?.message.content ?? '')).toEqual({ to: MAIL });
  });

  it('embeds what the gate lets pass', async () => {
    const answer = await client.embeddings.create({ model: 'embed-1', input: ['Le devis', QUESTION] });
    expect(answer.data).toHaveLength(2);
    expect(answer.data[0]?.embedding).toHaveLength(8);
    expect(emulated.house.received.at(-1)?.raw).not.toContain(MAIL);
  });

  it('lists the models of all providers', async () => {
    const ids = (await client.models.list()).data.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['auto', 'llama', 'mistral-small-latest', 'claude-haiku-4-5', 'nova-heuristics']),
    );
  });

  it.each([
    ['an unknown model', { model: 'gpt-9', messages: user('x') }, 404, 'model_not_found'],
    [
      'too much text',
      { model: 'auto', messages: [1, 2].flatMap(() => user('x'.repeat(600_000))) },
      400,
      'context_length_exceeded',
    ],
    [
      'an unregistered system',
      { model: 'auto', messages: user('x'), metadata: { purpose: 'secret_project' } },
      403,
      'system_unregistered',
    ],
    [
      'a picture',
      {
        model: 'auto',
        messages: [
          {
            role: 'user' as const,
            content: [{ type: 'image_url' as const, image_url: { url: 'data:image/png;base64,AAAA' } }],
          },
        ],
      },
      400,
      'files_refused',
    ],
  ])('gets an error it understands for %s', async (_, body, status, code) => {
    await expect(
      client.chat.completions.create(body as OpenAI.ChatCompletionCreateParamsNonStreaming),
    ).rejects.toMatchObject({ status, code });
  });

  it('gets the refusal of a secret, which reaches nobody', async () => {
    await expect(
      client.chat.completions.create({
        model: 'auto',
        messages: user('Voici mon jeton : ghp_9aZk3LmQ7rTtVbXc2WnPfY5sJdHgKe4uRoi1'),
      }),
    ).rejects.toMatchObject({ status: 403, code: 'compliance_escalated' });
    expect([...emulated.house.received, ...emulated.europe.received, ...emulated.abroad.received]).toEqual([]);
  });
});

describe('the AI SDK client', () => {
  const model = () =>
    createOpenAICompatible({
      name: 'nova',
      baseURL: `${emulated.product.url}/gateway/v1`,
      apiKey: emulated.analyst.token,
      includeUsage: true,
    }).chatModel('auto');

  it('streams text', async () => {
    emulated.house.enqueue({ kind: 'answer', text: 'Le devis est prêt. Il part demain matin par la poste.' });
    const result = streamText({ model: model(), prompt: 'Où en est le devis ?' });
    let text = '';
    for await (const piece of result.textStream) text += piece;
    expect(text).toBe('Le devis est prêt. Il part demain matin par la poste.');
  });

  it('runs a tool and comes back with its result', async () => {
    emulated.house.enqueue(
      { kind: 'answer', text: '', toolCalls: [{ id: 'x1', name: 'stage', arguments: '{"deal":"Alpha"}' }] },
      { kind: 'answer', text: 'Le dossier est en négociation.' },
    );
    const stage = tool({
      inputSchema: jsonSchema<{ deal: string }>({ type: 'object', properties: { deal: { type: 'string' } } }),
      execute: async ({ deal }) => `${deal}: negotiation`,
    });
    const { text } = await generateText({
      model: model(),
      prompt: 'Où en est Alpha ?',
      tools: { stage },
      stopWhen: ({ steps }) => steps.length >= 2,
    });
    expect(text).toBe('Le dossier est en négociation.');
    expect(emulated.house.received.at(-1)?.raw).toContain('Alpha: negotiation');
  });
});
