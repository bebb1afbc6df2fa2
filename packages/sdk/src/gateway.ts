import type { RestCommand } from '@directus/sdk';
import { gatewayRoutes, type ChatRequest, type ChatResponse, type ModelList } from '@novacrm/contracts';
import { command } from './command.ts';

const chat = command(gatewayRoutes.chat);
const models = command(gatewayRoutes.models);

/** A whole answer; for a streamed one use any OpenAI client on `/gateway/v1`. */
export function complete<Schema = unknown>(request: Omit<ChatRequest, 'stream'>): RestCommand<ChatResponse, Schema> {
  return chat({ ...request, stream: false });
}

/** The list itself: the Directus SDK takes it out of OpenAI's `{ object, data }`. */
export function listModels<Schema = unknown>(): RestCommand<ModelList['data'], Schema> {
  return () => {
    const options = models({})();
    return {
      ...options,
      onResponse: (answer: ModelList | ModelList['data']) => ('data' in answer ? answer.data : answer),
    };
  };
}
