import { defineHook } from '@directus/extensions-sdk';
import type { Accountability } from '@directus/types';
import { nova } from '@novacrm/runtime';
import type { Request } from 'express';
import { CHANGES } from '../wiring/create-gateway.ts';
import { tellKey } from './key-of-request.ts';
import { createKeyStore, KEY_PREFIX } from './key-store.ts';

/** Told on the bus when somebody was let in, locked out or given another role. */
const HOLDERS = 'gateway-holders-changed';

/** Keys of the gateway open the gateway and nothing else. */
export default defineHook(({ filter, action }, context) => {
  const opening = nova(context).then(async (runtime) => {
    const keys = createKeyStore(runtime.database, runtime.settings.NOVA_REFERENCE_KEY);
    await runtime.bus.subscribe(CHANGES, () => keys.forget());
    await runtime.bus.subscribe(HOLDERS, () => keys.forget());
    return { runtime, keys };
  });
  // Reported by the composition root; without it no key is known.
  opening.catch(() => undefined);

  filter('authenticate', async (accountability: unknown, { req }) => {
    const request = req as Request & { token?: string | null };
    const { token } = request;
    if (!token?.startsWith(KEY_PREFIX) || !request.path.startsWith('/gateway/')) return accountability;
    const { runtime, keys } = await opening;
    const key = await keys.find(token);
    const holder = key && (await runtime.accountabilityOf(key.user, key));
    // Directus then looks for a token of its own, and finds none.
    if (!key || !holder) return accountability;
    tellKey(request, key);
    return { ...(accountability as Accountability), ...holder, ip: (accountability as Accountability).ip };
  });

  const tell = async () => (await nova(context)).bus.publish(HOLDERS, null);
  action('users.delete', tell);
  action('users.update', ({ payload }) => {
    // Directus writes the last page of everybody here, with every step they take.
    if ('status' in Object(payload) || 'role' in Object(payload)) return tell();
  });
});
