import { z } from 'zod';
import { Text, Verdict } from './exchange.ts';
import { route } from './route.ts';

/** The subset of OpenAI's chat completion request that the gateway accepts; unknown keys are refused, not ignored. */
export const ChatMessage = z.strictObject({
  role: z.enum(['system', 'developer', 'user', 'assistant']),
  content: Text,
  name: z.string().max(64).optional(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

export const ChatRequest = z.strictObject({
  model: z.string().max(128).default('auto'),
  messages: z.array(ChatMessage).min(1).max(200),
  stream: z.boolean().optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  max_tokens: z.int().positive().max(100_000).optional(),
  max_completion_tokens: z.int().positive().max(100_000).optional(),
  stop: z.union([Text, z.array(Text).max(4)]).optional(),
  user: z.string().max(128).optional(),
  stream_options: z.strictObject({ include_usage: z.boolean().optional() }).optional(),
  /** Ours: the registered purpose of this call. */
  metadata: z.strictObject({ purpose: z.string().max(64).optional() }).optional(),
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
      message: z.strictObject({ role: z.literal('assistant'), content: z.string() }),
      finish_reason: z.enum(['stop', 'length', 'content_filter']),
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
    ]),
    code: z.string(),
    param: z.string().nullable(),
    nova: Judged.optional(),
  }),
});
export type GatewayError = z.infer<typeof GatewayError>;

export const gatewayRoutes = {
  chat: route({ method: 'POST', path: '/gateway/v1/chat/completions', input: ChatRequest, output: ChatResponse }),
  models: route({ method: 'GET', path: '/gateway/v1/models', input: z.strictObject({}), output: ModelList }),
} as const;
