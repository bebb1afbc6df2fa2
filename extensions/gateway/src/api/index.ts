import { defineEndpoint } from '@directus/extensions-sdk';
import { ChatRequest, EmbeddingRequest, gatewayRoutes } from '@novacrm/contracts';
import { available, nova } from '@novacrm/runtime';
import { wireGateway } from '../wiring/create-gateway.ts';
import { serveAdministration } from './administration.ts';
import { identifyCaller } from './caller.ts';
import { answerChat } from './chat.ts';
import { guard, localeOf } from './guard.ts';

/** OpenAI-compatible: any OpenAI client works with this base URL and a key made in the studio. */
export default defineEndpoint({
  id: 'gateway',
  handler: (router, context) => {
    const wiring = available(nova(context)).then(wireGateway);
    // Every request that needs it reports the failure; until then it is said once.
    wiring.catch((error: unknown) => context.logger.error({ err: error }, 'the AI gateway cannot be used'));
    const local = (path: string) => path.replace('/gateway', '');

    router.post(
      local(gatewayRoutes.chat.path),
      guard(async (request, response) => {
        const { runtime, gateway } = await wiring;
        const caller = await identifyCaller(request, runtime);
        const locale = localeOf(request);
        await answerChat(ChatRequest.parse(request.body), { gateway, caller, response, locale });
      }),
    );
    router.post(
      local(gatewayRoutes.embeddings.path),
      guard(async (request, response) => {
        const { runtime, gateway } = await wiring;
        const caller = await identifyCaller(request, runtime);
        const gone = new AbortController();
        response.once('close', () => response.writableFinished || gone.abort());
        const answer = await gateway.embed(EmbeddingRequest.parse(request.body), caller, gone.signal);
        response.set(answer.headers).json(answer.response);
      }),
    );
    router.get(
      local(gatewayRoutes.models.path),
      guard(async (request, response) => {
        const { runtime, gateway } = await wiring;
        await identifyCaller(request, runtime);
        response.json(await gateway.models());
      }),
    );
    serveAdministration(router, wiring);
  },
});
