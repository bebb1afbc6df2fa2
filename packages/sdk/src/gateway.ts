import type { RestCommand } from '@directus/sdk';
import type { ChatRequest, ChatResponse, gatewayRoutes, ModelList } from '@novacrm/contracts';
import { gatewayAddresses } from '@novacrm/contracts/addresses';
import { commandsOf } from './command.ts';

const gateway = commandsOf<typeof gatewayRoutes>(gatewayAddresses);

const chat = gateway('chat');
const models = gateway('models');

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
