import { useQuery } from '@tanstack/vue-query';
import type { PortalConfig } from '@novacrm/contracts';

/** What this installation offers on its sign-in page; a later server may tell its version and its SSO providers too. */
export interface PortalOffer extends PortalConfig {
  version: string | null;
  sso: string[];
}

export type DemoLogin = PortalConfig['logins'][number];

const NONE: PortalOffer = { demo: false, logins: [], version: null, sso: [] };

export function usePortalConfig() {
  return useQuery({ queryKey: ['portal-config'], queryFn: readPortalConfig, staleTime: Infinity, retry: false });
}

/** A server without the file offers nothing extra. */
async function readPortalConfig({ signal }: { signal: AbortSignal }): Promise<PortalOffer> {
  const response = await fetch(`${import.meta.env.BASE_URL}config.json`, { signal });
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return NONE;
  return { ...NONE, ...((await response.json()) as Partial<PortalOffer>) };
}
