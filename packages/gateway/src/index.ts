export { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export { toChunks, toServerSentEvents, type ChatCompletionChunk } from './chunks.ts';
export { describeError, type DescribedError } from './describe-error.ts';
export { GatewayAborted, GatewayInvalidRequest, GatewayRefusal, GatewayUnavailable } from './errors.ts';
export type { InvalidRequestCode, UnavailableCode } from './errors.ts';
export type { GatewayHealth } from './health.ts';
export type { AttemptRecord, Caller, CallRecord, Clock, Gate, GateContext, Logger, Meter } from './ports.ts';
export type { ParsedChatRequest } from './prompt.ts';
export { ProviderFailure } from './provider.ts';
export type {
  Provider,
  ProviderAnswer,
  ProviderFailureCode,
  ProviderHealth,
  ProviderMessage,
  ProviderRequest,
} from './provider.ts';
export { createHeuristicsProvider } from './providers/heuristics.ts';
export { createOpenAICompatibleProvider, type OpenAICompatibleOptions } from './providers/openai-compatible.ts';
