import type { Exchange, Verdict } from '@novacrm/contracts';
import { createStreamRestorer, replaceOperator } from '@novacrm/engine';
import { writeCached } from './cached-answer.ts';
import { describeExchange, type Call, type CascadeOptions, type Opened } from './cascade.ts';
import { collectAnswer } from './collect.ts';
import { GatewayInvalidRequest, GatewayRefusal } from './errors.ts';
import { concealBreaks, exposeJson } from './json-text.ts';
import { askAtOnce, askGate, judge } from './judge.ts';
import { estimateTokens } from './limits/prices.ts';
import type { Caller, Watch } from './ports.ts';
import {
  ProviderFailure,
  type ProviderAnswer,
  type ProviderEvent,
  type TokenUsage,
  type ToolCall,
} from './provider.ts';

export type Released =
  | { type: 'text'; text: string }
  | { type: 'tool_call'; call: ToolCall }
  | { type: 'end'; finishReason: ProviderAnswer['finishReason']; usage: TokenUsage; completion: Verdict };

export const COMPLETION_PATH = 'choices[0].message.content';

/**
 * What may be shown of an answer, with the names back in it. `whole` waits for all of it and judges that; otherwise pieces
 * are given away as they become safe. Tool calls always wait: arguments are judged whole.
 *
 * Fails with GatewayRefusal, GatewayUnavailable, GatewayLimited, GatewayAborted, or ProviderFailure.
 */
export async function* release<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  opened: Opened,
  { whole }: { whole: boolean },
): AsyncGenerator<Released> {
  // JSON is judged whole: only so its escapes can be read.
  const passed =
    whole || isJsonMode(call)
      ? yield* releaseWhole(options, call, opened)
      : yield* releaseAsItComes(options, call, opened);
  const { completion, text, finishReason, usage } = passed;
  const toolCalls = await judgeToolCalls(options, call, opened, passed.toolCalls);
  keep(options, opened, { text, toolCalls, finishReason });
  call.observer?.received(text);
  for (const tool of toolCalls) yield { type: 'tool_call', call: restoreCall(call, tool) };
  yield { type: 'end', finishReason, usage, completion };
}

/** The answer before the names are put back. */
interface Passed extends ProviderAnswer {
  completion: Verdict;
}

async function* releaseWhole<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  opened: Opened,
): AsyncGenerator<Released, Passed> {
  const answer = await collectAnswer(counted(call, opened, opened.events));
  call.record.answered(opened, answer.usage);
  const exposed = isJsonMode(call) ? exposeJson(answer.text) : undefined;
  const exchange: Exchange = {
    channel: 'completion',
    parts: [{ path: COMPLETION_PATH, text: exposed ?? answer.text }],
    ...describeExchange(call, opened.candidate),
  };
  const beside = call.record.beside(() => answer.toolCalls.length > 0);
  const ruling = await judge(options, exchange, { ...call, pseudonyms: replaceOperator, beside });
  call.record.judged('completion', ruling.verdict);
  if (!ruling.passes) throw new GatewayRefusal('completion', ruling.verdict);
  const judged = ruling.texts.get(COMPLETION_PATH) ?? '';
  const text = exposed === undefined ? judged : concealBreaks(judged);
  const restored = call.vault.restore(text, { json: isJsonMode(call) });
  if (restored !== '') yield { type: 'text', text: restored };
  return { ...answer, text, completion: ruling.verdict };
}

async function* releaseAsItComes<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  opened: Opened,
): AsyncGenerator<Released, Passed> {
  const about = { channel: 'completion' as const, ...describeExchange(call, opened.candidate) };
  const toolCalls: ToolCall[] = [];
  const beside = call.record.beside(() => toolCalls.length > 0);
  const watch = await askGate(options, 'completion', call, (gate, signal) =>
    gate.watch(about, COMPLETION_PATH, { caller: call.caller, signal, pseudonyms: replaceOperator, beside }),
  );
  const restorer = createStreamRestorer(call.vault);
  const texts: string[] = [];
  let end: Extract<ProviderEvent, { type: 'end' }> | undefined;

  async function finish(): Promise<Awaited<ReturnType<Watch['end']>>> {
    const ended = await askGate(options, 'completion', call, () => watch.end());
    call.record.judged('completion', ended.verdict);
    if (refuses(ended.verdict)) throw new GatewayRefusal('completion', ended.verdict);
    return ended;
  }

  for await (const event of counted(call, opened, opened.events)) {
    if (event.type === 'end') end = event;
    if (event.type === 'tool_call') toolCalls.push(event.call);
    if (event.type !== 'text') continue;
    const safe = askAtOnce(options, 'completion', call.caller, () => watch.push(event.text));
    if (watch.refused) await finish();
    if (safe === '') continue;
    texts.push(safe);
    const restored = restorer.push(safe);
    if (restored !== '') yield { type: 'text', text: restored };
  }
  if (!end) throw new ProviderFailure(opened.candidate.provider.id, 'malformed');
  const { finishReason, usage } = end;
  call.record.answered(opened, usage);
  const { text, verdict } = await finish();
  texts.push(text);
  const rest = restorer.push(text) + restorer.end();
  if (rest !== '') yield { type: 'text', text: rest };
  return { text: texts.join(''), toolCalls, finishReason, usage, completion: verdict };
}

/** The events, for as long as budgets allow: what is not counted yet is estimated from its length. */
async function* counted<C extends Caller>(
  { admission, prompt }: Call<C>,
  { candidate, cached }: Opened,
  events: AsyncIterable<ProviderEvent>,
): AsyncGenerator<ProviderEvent> {
  const sent = [...prompt.parts, ...prompt.toolParts].reduce((length, { text }) => length + text.length, 0);
  let received = 0;
  for await (const event of events) {
    if (event.type === 'text') received += event.text.length;
    if (event.type === 'tool_call') received += event.call.arguments.length;
    if (!cached) {
      const estimate = { promptTokens: estimateTokens(sent), completionTokens: estimateTokens(received) };
      admission.check(candidate.provider.id, candidate.model, event.type === 'end' ? event.usage : estimate);
    }
    yield event;
  }
}

/** What a model wants to call, as the policy lets it pass. */
async function judgeToolCalls<C extends Caller>(
  options: CascadeOptions<C>,
  call: Call<C>,
  { candidate }: Opened,
  toolCalls: readonly ToolCall[],
): Promise<ToolCall[]> {
  if (toolCalls.length === 0) return [];
  const offered = new Set(call.request.tools?.map((tool) => tool.function.name));
  if (toolCalls.some(({ name }) => !offered.has(name))) throw new ProviderFailure(candidate.provider.id, 'malformed');
  const parts = toolCalls.map(({ arguments: text }, index) => ({
    path: argumentsPath(index),
    text: exposeJson(text) ?? text,
  }));
  const exchange: Exchange = { channel: 'tool_call', parts, ...describeExchange(call, candidate) };
  // Redacted arguments may turn out to be none.
  const beside = call.record.beside(({ action }) => action === 'redact');
  const ruling = await judge(options, exchange, { ...call, pseudonyms: replaceOperator, beside });
  call.record.judged('completion', ruling.verdict);
  if (!ruling.passes) throw new GatewayRefusal('completion', ruling.verdict);
  return toolCalls.map((tool, index) => {
    const text = concealBreaks(ruling.texts.get(argumentsPath(index)) ?? '');
    if (!isJson(text)) throw new GatewayInvalidRequest('INVALID_TOOL_CALL', argumentsPath(index));
    // An id is free text of whoever answered, and would come back with the next question.
    return { ...tool, id: `call_${options.ids().replaceAll('-', '')}`, arguments: text };
  });
}

function restoreCall<C extends Caller>({ vault }: Call<C>, tool: ToolCall): ToolCall {
  return { ...tool, arguments: vault.restore(tool.arguments, { json: true }) };
}

/** Not waited for: whoever asked has the answer already. */
function keep<C extends Caller>(
  { cache, logger }: CascadeOptions<C>,
  { cacheKey }: Opened,
  answer: Omit<ProviderAnswer, 'usage'>,
): void {
  if (cacheKey === undefined || !cache || answer.finishReason === 'content_filter') return;
  cache
    .set(cacheKey, writeCached(answer))
    .catch((error: unknown) =>
      logger.warn({ reason: error instanceof Error ? error.name : typeof error }, 'answer not cached'),
    );
}

function isJsonMode<C extends Caller>({ request }: Call<C>): boolean {
  return request.response_format !== undefined && request.response_format.type !== 'text';
}

function refuses({ action }: Verdict): boolean {
  return action === 'block' || action === 'escalate';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const argumentsPath = (index: number) => `choices[0].message.tool_calls[${index}].function.arguments`;
