import { randomUUID } from 'node:crypto';
import { createError, ForbiddenError } from '@directus/errors';
import type { Accountability } from '@directus/types';
import { gatewayAdminRoutes } from '@novacrm/contracts';
import { describeError, type ProviderRequest } from '@novacrm/gateway';
import { currentRequestId, InvalidInputError, serve, type Nova } from '@novacrm/runtime';
import type { Router } from 'express';
import { createKeyStore } from '../keys/key-store.ts';
import type { Wiring } from '../wiring/create-gateway.ts';
import { readUsage } from '../wiring/usage.ts';
import { localeOf } from './guard.ts';

/** What the studio's page reads and does. Who may read budgets may look; who may write them may act. */
export function serveAdministration(router: Router, wiring: Promise<Wiring>): void {
  serve(router, gatewayAdminRoutes.status, async (_, { accountability, signal }) => {
    const { runtime, gateway, register, cache, prices } = await wiring;
    await demand(runtime, 'read', accountability);
    const health = await gateway.health(signal);
    const models = (await gateway.models()).data;
    return {
      providers: health.map(({ coolingUntil, ...state }) => ({
        ...state,
        coolingUntil: coolingUntil > Date.now() ? new Date(coolingUntil).toISOString() : null,
        models: models.filter(({ owned_by: owner }) => owner === state.provider).map(({ id }) => id),
      })),
      register: await register.rows(),
      cache: cache?.statistics() ?? null,
      currency: prices.currency,
      pricesChecked: prices.checked,
    };
  });

  serve(router, gatewayAdminRoutes.usage, async ({ days }, { accountability }) => {
    const { runtime, prices } = await wiring;
    await demand(runtime, 'read', accountability);
    return readUsage(runtime.database, { days, currency: prices.currency, now: new Date() });
  });

  serve(router, gatewayAdminRoutes.clearCache, async (_, { accountability }) => {
    const { runtime, cache } = await wiring;
    await demand(runtime, 'update', accountability);
    await cache?.clear();
    return { cleared: true as const };
  });

  serve(
    router,
    gatewayAdminRoutes.issueKey,
    async ({ name, user, purpose, expires_at: expiresAt }, { accountability }) => {
      const { runtime } = await wiring;
      const { database, permissions, settings } = runtime;
      if (!(await permissions.allows('create', 'ai_keys', accountability))) throw new ForbiddenError();
      const holder = await runtime.accountabilityOf(user);
      if (!holder) throw wrong('user', 'names nobody who can sign in');
      // A key must not lend rights that its maker does not have.
      if (holder.admin && !accountability.admin) throw new ForbiddenError();
      if (!(await permissions.allows('create', 'ai_calls', holder))) throw wrong('user', 'may not use the AI gateway');
      const system: object | undefined = await database('ai_systems').where({ key: purpose }).first('id');
      if (!system) throw wrong('purpose', 'is no registered AI system');
      const keys = createKeyStore(database, settings.NOVA_REFERENCE_KEY);
      const issued = await keys.issue({ name, user, purpose, createdBy: accountability.user, expiresAt });
      return { id: issued.id, key: issued.secret };
    },
  );

  serve(router, gatewayAdminRoutes.playground, async (input, { accountability, signal, request: http }) => {
    const { runtime, gateway } = await wiring;
    await demand(runtime, 'read', accountability);
    let sent: ProviderRequest | undefined;
    let received: string | undefined;
    const caller = {
      actor: await runtime.identity.actorOf(accountability),
      accountability,
      requestId: currentRequestId() || randomUUID(),
      claims: new Map(),
    };
    const observer = {
      sent: (request: ProviderRequest) => void (sent = request),
      received: (text: string) => void (received = text),
    };
    try {
      const response = await gateway.complete(input, caller, signal, observer);
      const messages = sent?.messages.map(({ role, content }) => ({ role, content })) ?? null;
      return { response, sent: messages, received: received ?? null };
    } catch (error) {
      const { status, body } = describeError(error, localeOf(http));
      throw refuse(status, body.error);
    }
  });
}

/** A refusal keeps its status, its sentence and its verdict. */
function refuse(status: number, error: { message: string; code: string }): Error {
  const Made = createError<{ message: string; code: string }>('GATEWAY_REFUSED', ({ message }) => message, status);
  return new Made(error);
}

async function demand({ permissions }: Nova, action: 'read' | 'update', accountability: Accountability): Promise<void> {
  if (!(await permissions.allows(action, 'ai_budgets', accountability))) throw new ForbiddenError();
}

function wrong(path: string, message: string): Error {
  return new InvalidInputError({ issues: [{ path, message }], path });
}
