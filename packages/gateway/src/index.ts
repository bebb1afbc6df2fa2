export { createAnswerCache, type CacheStatistics, type ObservedCache } from './answer-cache.ts';
export type { Observer } from './cascade.ts';
export { DONE, toServerSentEvent, type ChatCompletionChunk } from './chunks.ts';
export { describeError, type DescribedError } from './describe-error.ts';
export type { ParsedEmbeddingRequest } from './embed.ts';
export {
  GatewayAborted,
  GatewayInvalidRequest,
  GatewayLimited,
  GatewayRefusal,
  GatewaySystemRefusal,
  GatewayUnavailable,
} from './errors.ts';
export type { InvalidRequestCode, LimitCode, SystemRefusalCode, UnavailableCode } from './errors.ts';
export { createGateway, type ChatCall, type Gateway, type GatewayOptions } from './gateway.ts';
export type { GatewayHealth } from './health.ts';
export type { LimitRule, Subject } from './limits/limit-rule.ts';
export { PERIODS } from './limits/limit-rule.ts';
export { createLimiter } from './limits/limiter.ts';
export { costOf, estimateTokens, PriceTable, type CostOf, type Price } from './limits/prices.ts';
export { createSpending, type Spending, type Spent } from './limits/spending.ts';
export type {
  Admission,
  AiSystem,
  AnswerCache,
  AttemptRecord,
  Caller,
  CallRecord,
  Clock,
  Gate,
  GateContext,
  Limits,
  Logger,
  Meter,
  RecordBeside,
  Systems,
  Watch,
} from './ports.ts';
export type { ParsedChatRequest } from './prompt.ts';
export { checkProviders } from './models.ts';
export { ProviderFailure } from './provider.ts';
export type {
  Provider,
  ProviderAnswer,
  ProviderEvent,
  ProviderFailureCode,
  ProviderHealth,
  ProviderLimits,
  ProviderMessage,
  ProviderRequest,
} from './provider.ts';
export { createAnthropicProvider } from './providers/anthropic.ts';
export { createHeuristicsProvider } from './providers/heuristics.ts';
export { createMistralProvider } from './providers/mistral.ts';
export type { ModelProviderOptions } from './providers/model-provider.ts';
export { createOllamaProvider } from './providers/ollama.ts';
export { createOpenAICompatibleProvider } from './providers/openai-compatible.ts';
export { createOpenAIProvider } from './providers/openai.ts';
