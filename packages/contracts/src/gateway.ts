import { z } from 'zod';
import { gatewayAddresses } from './addresses.ts';
import { Region, Text, Verdict } from './exchange.ts';
import { route } from './route.ts';

const TextPart = z.strictObject({ type: z.literal('text'), text: Text });

/** Pictures and files cannot be judged: whether they may pass at all is a setting, and only as data, never as an address. */
const FilePart = z.union([
  z.strictObject({
    type: z.literal('image_url'),
    image_url: z.strictObject({ url: z.string().max(14_000_000), detail: z.enum(['auto', 'low', 'high']).optional() }),
  }),
  z.strictObject({
    type: z.literal('file'),
    file: z.strictObject({ file_data: z.string().max(14_000_000), filename: z.string().max(255).optional() }),
  }),
  z.strictObject({
    type: z.literal('input_audio'),
    input_audio: z.strictObject({ data: z.string().max(14_000_000), format: z.enum(['wav', 'mp3']) }),
  }),
]);
export type FilePart = z.infer<typeof FilePart>;

const TextContent = z.union([Text, z.array(TextPart).max(100)]);
const Name = z.string().max(64).optional();

export const ChatToolCall = z.strictObject({
  id: z.string().min(1).max(128),
  type: z.literal('function'),
  /** `arguments` is JSON, as text. */
  function: z.strictObject({ name: z.string().min(1).max(128), arguments: Text }),
});
export type ChatToolCall = z.infer<typeof ChatToolCall>;

/** The subset of OpenAI's chat completion request that the gateway accepts; unknown keys are refused, not ignored. */
export const ChatMessage = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['system', 'developer']), content: TextContent, name: Name }),
  z.strictObject({
    role: z.literal('user'),
    content: z.union([Text, z.array(z.union([TextPart, FilePart])).max(100)]),
    name: Name,
  }),
  z.strictObject({
    role: z.literal('assistant'),
    content: TextContent.nullish(),
    tool_calls: z.array(ChatToolCall).max(64).optional(),
    refusal: z.null().optional(),
    name: Name,
  }),
  z.strictObject({
    role: z.literal('tool'),
    content: TextContent,
    tool_call_id: z.string().min(1).max(128),
    name: Name,
  }),
]);
export type ChatMessage = z.infer<typeof ChatMessage>;

const Schema = z.record(z.string(), z.json());

export const ChatTool = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name: z.string().regex(/^[\w-]{1,64}$/, 'use letters, digits, "_" or "-" (at most 64)'),
    description: Text.optional(),
    parameters: Schema.optional(),
    strict: z.boolean().nullish(),
  }),
});
export type ChatTool = z.infer<typeof ChatTool>;

export const ResponseFormat = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/, 'use letters, digits, "_" or "-" (at most 64)'),
      description: Text.optional(),
      schema: Schema.optional(),
      strict: z.boolean().nullish(),
    }),
  }),
]);

/** What a call is for; providers may have a model of their own for each. */
export const AiTask = z.enum(['chat', 'summary', 'classification', 'extraction', 'draft']);
export type AiTask = z.infer<typeof AiTask>;

/** Ours, in the place that OpenAI leaves to its clients. */
const CallMetadata = z.strictObject({
  /** Key of the registered AI system this call belongs to. */
  purpose: z.string().max(64).optional(),
  task: AiTask.optional(),
  /** `local_only`: answered on machines of the house or not at all. */
  data_class: z.enum(['standard', 'local_only']).optional(),
  /** `skip`: neither read from nor kept in the cache of answers. */
  cache: z.enum(['use', 'skip']).optional(),
});

export const ChatRequest = z.strictObject({
  model: z.string().max(128).default('auto'),
  messages: z.array(ChatMessage).min(1).max(200),
  stream: z.boolean().nullish(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  seed: z.int().optional(),
  n: z.literal(1).optional(),
  max_tokens: z.int().positive().max(100_000).optional(),
  max_completion_tokens: z.int().positive().max(100_000).optional(),
  stop: z.union([Text, z.array(Text).max(4)]).optional(),
  tools: z.array(ChatTool).max(128).optional(),
  tool_choice: z
    .union([
      z.enum(['auto', 'none', 'required']),
      z.strictObject({ type: z.literal('function'), function: z.strictObject({ name: z.string().max(64) }) }),
    ])
    .optional(),
  response_format: ResponseFormat.optional(),
  user: z.string().max(128).optional(),
  stream_options: z.strictObject({ include_usage: z.boolean().optional() }).nullish(),
  metadata: CallMetadata.optional(),
});
export type ChatRequest = z.input<typeof ChatRequest>;

const Judged = Verdict.pick({ action: true, risk: true, findings: true, rules: true, auditId: true, incident: true });

export const ChatResponse = z.strictObject({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.strictObject({
      index: z.int(),
      message: z.strictObject({
        role: z.literal('assistant'),
        content: z.string(),
        tool_calls: z.array(ChatToolCall).optional(),
      }),
      finish_reason: z.enum(['stop', 'length', 'content_filter', 'tool_calls']),
    }),
  ),
  usage: z.strictObject({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() }),
  /** Ours: what was decided on the way in and out, and who answered. */
  nova: z.strictObject({
    provider: z.string(),
    /** False when deterministic heuristics answered instead of a model. */
    usedModel: z.boolean(),
    prompt: Judged,
    completion: Judged,
    /** Key of the AI system the call was made for. */
    system: z.string(),
    region: Region,
    /** True when the answer to the same question was given again and no provider was asked. */
    cached: z.boolean(),
  }),
});
export type ChatResponse = z.infer<typeof ChatResponse>;

export const ModelList = z.strictObject({
  object: z.literal('list'),
  data: z.array(z.strictObject({ id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.string() })),
});
export type ModelList = z.infer<typeof ModelList>;

/** OpenAI's error shape, with the refusal beside it when a rule spoke. */
export const GatewayError = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.enum([
      'invalid_request_error',
      'authentication_error',
      'permission_error',
      'policy_violation',
      'service_unavailable',
      'rate_limit_error',
      'insufficient_quota',
    ]),
    code: z.string(),
    param: z.string().nullable(),
    /** Articles of law that the refusal rests on. */
    references: z.array(z.string()).optional(),
    nova: Judged.optional(),
  }),
});
export type GatewayError = z.infer<typeof GatewayError>;

/** OpenAI's embeddings: the texts are judged like a prompt, and pseudonyms stand for people in what is embedded. */
export const EmbeddingRequest = z.strictObject({
  model: z.string().max(128).default('auto'),
  input: z.union([Text, z.array(Text).min(1).max(256)]),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  user: z.string().max(128).optional(),
  metadata: CallMetadata.optional(),
});
export type EmbeddingRequest = z.input<typeof EmbeddingRequest>;

export const EmbeddingResponse = z.strictObject({
  object: z.literal('list'),
  model: z.string(),
  data: z.array(
    z.strictObject({
      object: z.literal('embedding'),
      index: z.int(),
      /** Numbers, or 32-bit floats in little-endian order as base64. */
      embedding: z.union([z.array(z.number()), z.string()]),
    }),
  ),
  usage: z.strictObject({ prompt_tokens: z.int(), total_tokens: z.int() }),
});
export type EmbeddingResponse = z.infer<typeof EmbeddingResponse>;

export const gatewayRoutes = {
  chat: route({ ...gatewayAddresses.chat, input: ChatRequest, output: ChatResponse }),
  embeddings: route({ ...gatewayAddresses.embeddings, input: EmbeddingRequest, output: EmbeddingResponse }),
  models: route({ ...gatewayAddresses.models, input: z.strictObject({}), output: ModelList }),
} as const;
