import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineEndpoint } from '@directus/extensions-sdk';
import type { Health, HealthCheck } from '@novacrm/contracts';
import { describeApi } from '../openapi/document.ts';
import { available, nova, type Nova } from '@novacrm/runtime';

const PORTAL = fileURLToPath(new URL('../../../frontend/dist/index.html', import.meta.url));

/** Health for load balancers and people: no secret, no version, so it needs no sign-in. */
export default defineEndpoint({
  id: 'platform',
  handler: (router, context) => {
    const composing = nova(context);
    router.get('/health', (_request, response, next) => {
      checkAll(composing)
        .then((health) => response.status(health.status === 'down' ? 503 : 200).json(health))
        .catch(next);
    });
    router.get('/openapi.json', (_request, response) => {
      response.json(describeApi(String(context.env['PUBLIC_URL'] ?? '/')));
    });
  },
});

async function checkAll(composing: Promise<Nova>): Promise<Health> {
  const runtime = await available(composing);
  const checks = await Promise.all([
    checkDatabase(runtime),
    checkPolicy(runtime),
    checkEngine(runtime),
    runtime.log.check(),
    checkPortal(),
  ]);
  const worst = (['down', 'degraded'] as const).find((status) => checks.some((check) => check.status === status));
  return { status: worst ?? 'ok', checks };
}

async function checkDatabase({ database }: Nova): Promise<HealthCheck> {
  try {
    await database.raw('select 1').timeout(2000);
    return { name: 'database', status: 'ok' };
  } catch {
    return { name: 'database', status: 'down', detail: 'PostgreSQL does not answer.' };
  }
}

function checkPolicy({ policies }: Nova): HealthCheck {
  const state = policies.state();
  if (!state)
    return {
      name: 'policy',
      status: 'down',
      detail: 'No policy has ever been published: nothing can be written. The server log names the rule files to mend.',
    };
  if (state.problems.length === 0) return { name: 'policy', status: 'ok' };
  const where = state.problems
    .map(({ source, line, message }) => `${source}${line ? `:${line}` : ''}: ${message}`)
    .join(' ');
  return {
    name: 'policy',
    status: 'degraded',
    detail: `Policy version ${state.active.version} stays in force. ${where}`,
  };
}

async function checkEngine({ analyser }: Nova): Promise<HealthCheck> {
  try {
    await analyser.verify();
    return { name: 'engine', status: 'ok' };
  } catch {
    const detail = 'The engine service cannot be used: nothing passes until it can. The server log says why.';
    return { name: 'engine', status: 'down', detail };
  }
}

function checkPortal(): HealthCheck {
  if (existsSync(PORTAL)) return { name: 'portal', status: 'ok' };
  return { name: 'portal', status: 'degraded', detail: 'The portal is not built; run npm start, which builds it.' };
}
