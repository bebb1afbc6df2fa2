import { authentication, createDirectus, rest } from '@directus/sdk';
import { inject, type InjectionKey } from 'vue';
import type { Schema } from '@novacrm/sdk';

interface ApiOptions {
  /** Told of every 401 and 403: an ended session answers 403 too, as the public does. */
  onDenied: () => void;
}

/** One typed client per portal: the session lives in an http-only cookie of the same origin. */
export function createApi(origin: string, { onDenied }: ApiOptions) {
  const fetch = async (url: string, init?: RequestInit) => {
    const response = await globalThis.fetch(url, init);
    if ((response.status === 401 || response.status === 403) && !SESSION_PATHS.test(new URL(url).pathname)) onDenied();
    return response;
  };
  return createDirectus<Schema>(origin, { globals: { fetch } })
    .with(authentication('session', { credentials: 'include' }))
    .with(rest({ credentials: 'include' }));
}

/** Their refusals are answers, not signs of an ended session. */
const SESSION_PATHS = /^\/(auth|users\/me)\b/;

export type Api = ReturnType<typeof createApi>;

export const apiKey: InjectionKey<Api> = Symbol('api');

export function useApi(): Api {
  const api = inject(apiKey);
  if (!api) throw new Error('The portal was mounted without its API client.');
  return api;
}
