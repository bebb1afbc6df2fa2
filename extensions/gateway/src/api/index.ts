import { defineEndpoint } from '@directus/extensions-sdk';
import { ChatRequest, gatewayRoutes } from '@novacrm/contracts';
import { available, nova } from '@novacrm/runtime';
import { wireGateway } from '../wiring/create-gateway.ts';
import { answerChat } from './chat.ts';
import { identifyCaller } from './caller.ts';
import { guard } from './guard.ts';

/** OpenAI-compatible: any OpenAI client works with this base URL and a Directus token as its key. */
export default defineEndpoint({
  id: 'gateway',
  handler: (router, context) => {
    const wiring = available(nova(context)).then((runtime) => ({ runtime, gateway: wireGateway(runtime, context) }));
    // Every request that needs it reports the failure; until then it is nobody's.
    wiring.catch(() => undefined);
    const local = (path: string) => path.replace('/gateway', '');

    router.post(
      local(gatewayRoutes.chat.path),
      guard(async (request, response) => {
        const { runtime, gateway } = await wiring;
        const caller = await identifyCaller(request, runtime);
        await answerChat(ChatRequest.parse(request.body), gateway, caller, response);
      }),
    );
    router.get(
      local(gatewayRoutes.models.path),
      guard(async (request, response) => {
        const { runtime, gateway } = await wiring;
        await identifyCaller(request, runtime);
        response.json(gateway.models());
      }),
    );
  },
});
