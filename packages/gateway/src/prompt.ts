import { MAX_TEXT_LENGTH, type ChatMessage, type ChatRequest, type Part } from '@novacrm/contracts';
import type { z } from 'zod';
import { filesOf, readAttachment, textOf } from './content.ts';
import { GatewayInvalidRequest } from './errors.ts';
import { concealBreaks, exposeJson } from './json-text.ts';
import type { JsonObject, ProviderMessage, ProviderRequest, Tool } from './provider.ts';

export type ParsedChatRequest = z.output<typeof ChatRequest>;

/** Every text of a request that would leave the house, by path. What is not a part is not sent. */
export interface Prompt {
  /** What people and programs say: messages, stop sequences. */
  parts: readonly Part[];
  /** What tools are told and answer: definitions, arguments, results. */
  toolParts: readonly Part[];
  hasFiles: boolean;
}

/** Most parts of one exchange. */
const MAX_PARTS = 500;

/** Collects the texts to judge. Names of people, user ids and ids of tool calls stay here. */
export function readPrompt(request: ParsedChatRequest): Prompt {
  const parts: Part[] = [];
  const toolParts: Part[] = [];
  request.messages.forEach((message, index) => {
    const text = textOf(message.content);
    (message.role === 'tool' ? toolParts : parts).push({ path: messagePath(index), text });
    if (message.role !== 'assistant') return;
    message.tool_calls?.forEach((call, nth) => {
      const path = callPath(index, nth);
      toolParts.push({ path, text: expose(call.function.arguments, path) });
      toolParts.push({ path: callNamePath(index, nth), text: call.function.name });
    });
  });
  listStops(request).forEach((text, index) => parts.push({ path: stopPath(index), text }));
  request.tools?.forEach((tool, index) =>
    toolParts.push({ path: toolPath(index), text: expose(JSON.stringify(tool.function), toolPath(index)) }),
  );
  if (request.response_format?.type === 'json_schema') {
    toolParts.push({
      path: SCHEMA_PATH,
      text: expose(JSON.stringify(request.response_format.json_schema), SCHEMA_PATH),
    });
  }
  requireOffered(request);
  const all = [...parts, ...toolParts];
  if (all.length > MAX_PARTS || all.reduce((length, part) => length + part.text.length, 0) > MAX_TEXT_LENGTH) {
    throw new GatewayInvalidRequest('CONTEXT_TOO_LONG', 'messages');
  }
  return { parts, toolParts, hasFiles: request.messages.some(({ content }) => filesOf(content).length > 0) };
}

/**
 * The request as a provider gets it. `texts` holds what the verdicts let through, by path.
 *
 * @throws GatewayInvalidRequest when tool calls and results do not fit together, or redacting broke the JSON of a tool
 */
export function buildProviderRequest(
  request: ParsedChatRequest,
  model: string,
  texts: ReadonlyMap<string, string>,
): ProviderRequest {
  const limit = request.max_completion_tokens ?? request.max_tokens;
  const stop = listStops(request).map((_, index) => takeText(texts, stopPath(index)));
  const { tool_choice: choice, temperature, top_p: topP, seed } = request;
  const { frequency_penalty: frequencyPenalty, presence_penalty: presencePenalty } = request;
  return {
    model,
    messages: buildMessages(request.messages, texts),
    ...(request.tools && request.tools.length > 0 && { tools: buildTools(request.tools, texts) }),
    ...(choice !== undefined && { toolChoice: typeof choice === 'string' ? choice : { name: choice.function.name } }),
    ...buildFormat(request, texts),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { topP }),
    ...(frequencyPenalty !== undefined && { frequencyPenalty }),
    ...(presencePenalty !== undefined && { presencePenalty }),
    ...(seed !== undefined && { seed }),
    ...(limit !== undefined && { maxOutputTokens: limit }),
    ...(stop.length > 0 && { stop }),
  };
}

/** Ids of tool calls are numbered anew: an id is free text of the client, and Mistral takes nine letters and digits only. */
function buildMessages(messages: readonly ChatMessage[], texts: ReadonlyMap<string, string>): ProviderMessage[] {
  const called = new Map<string, { id: string; name: string }>();
  return messages.map((message, index): ProviderMessage => {
    const content = takeText(texts, messagePath(index));
    switch (message.role) {
      case 'system':
      case 'developer':
        return { role: 'system', content };
      case 'user': {
        const attachments = filesOf(message.content).map((part) => readAttachment(part, messagePath(index)));
        return { role: 'user', content, ...(attachments.length > 0 && { attachments }) };
      }
      case 'assistant': {
        const toolCalls = (message.tool_calls ?? []).map((call, nth) => {
          const id = `call${String(called.size + 1).padStart(5, '0')}`;
          const path = callPath(index, nth);
          const name = takeName(texts, callNamePath(index, nth), call.function.name);
          called.set(call.id, { id, name });
          return { id, name, arguments: JSON.stringify(parseJudged(takeText(texts, path), path)) };
        });
        return { role: 'assistant', content, ...(toolCalls.length > 0 && { toolCalls }) };
      }
      case 'tool': {
        const call = called.get(message.tool_call_id);
        if (!call) throw new GatewayInvalidRequest('INVALID_TOOL_CALL', `messages[${index}].tool_call_id`);
        return { role: 'tool', content, toolCallId: call.id, toolName: call.name };
      }
    }
  });
}

function buildTools(tools: NonNullable<ParsedChatRequest['tools']>, texts: ReadonlyMap<string, string>): Tool[] {
  return tools.map(({ function: given }, index) => {
    const path = toolPath(index);
    const { name, description, parameters } = parseObject(takeText(texts, path), path);
    if (name !== given.name) throw new GatewayInvalidRequest('INVALID_TOOL_NAME', path);
    return {
      name: given.name,
      ...(typeof description === 'string' && { description }),
      parameters: isObject(parameters) ? parameters : { type: 'object', properties: {} },
    };
  });
}

function buildFormat(
  { response_format: format }: ParsedChatRequest,
  texts: ReadonlyMap<string, string>,
): Pick<ProviderRequest, 'json'> {
  if (!format || format.type === 'text') return {};
  if (format.type === 'json_object') return { json: {} };
  const { name, schema } = parseObject(takeText(texts, SCHEMA_PATH), SCHEMA_PATH);
  if (name !== format.json_schema.name) throw new GatewayInvalidRequest('INVALID_TOOL_NAME', SCHEMA_PATH);
  return { json: { name: format.json_schema.name, ...(isObject(schema) && { schema }) } };
}

/** The name of the tool that must be called leaves the house: it is one of those that are judged. */
function requireOffered({ tool_choice: choice, tools = [] }: ParsedChatRequest): void {
  if (typeof choice !== 'object' || tools.some((tool) => tool.function.name === choice.function.name)) return;
  throw new GatewayInvalidRequest('INVALID_TOOL_NAME', 'tool_choice.function.name');
}

/** A name that had to be redacted means nothing any more, and a clear one does not leave. */
function takeName(texts: ReadonlyMap<string, string>, path: string, given: string): string {
  if (takeText(texts, path) !== given) throw new GatewayInvalidRequest('INVALID_TOOL_NAME', path);
  return given;
}

function expose(json: string, path: string): string {
  const exposed = exposeJson(json);
  if (exposed === undefined) throw new GatewayInvalidRequest('INVALID_TOOL_CALL', path);
  return exposed;
}

/** What was exposed to the gate and may have been redacted, as a value again. */
function parseJudged(exposed: string, path: string): unknown {
  try {
    return JSON.parse(concealBreaks(exposed));
  } catch {
    throw new GatewayInvalidRequest('INVALID_TOOL_CALL', path);
  }
}

function parseObject(exposed: string, path: string): JsonObject {
  const value = parseJudged(exposed, path);
  if (!isObject(value)) throw new GatewayInvalidRequest('INVALID_TOOL_CALL', path);
  return value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listStops(request: ParsedChatRequest): string[] {
  return request.stop === undefined ? [] : [request.stop].flat();
}

function takeText(texts: ReadonlyMap<string, string>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`no judged text for ${path}`);
  return text;
}

const SCHEMA_PATH = 'response_format.json_schema';
const messagePath = (index: number) => `messages[${index}].content`;
const callPath = (index: number, nth: number) => `messages[${index}].tool_calls[${nth}].function.arguments`;
const callNamePath = (index: number, nth: number) => `messages[${index}].tool_calls[${nth}].function.name`;
const toolPath = (index: number) => `tools[${index}].function`;
const stopPath = (index: number) => `stop[${index}]`;
