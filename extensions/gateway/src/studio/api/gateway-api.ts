import { useApi } from '@directus/extensions-sdk';
import type {
  GatewayStatus,
  GatewayUsage,
  IssuedGatewayKey,
  NewGatewayKey,
  PlaygroundAnswer,
} from '@novacrm/contracts';

/** The routes this module uses. The server validates what it sends, so nothing is parsed again here. */
export interface GatewayApi {
  status(): Promise<GatewayStatus>;
  usage(days: number): Promise<GatewayUsage>;
  clearCache(): Promise<unknown>;
  issueKey(key: NewGatewayKey): Promise<IssuedGatewayKey>;
  play(text: string, model: string): Promise<PlaygroundAnswer>;
  systems(): Promise<{ key: string; name: string }[]>;
  /** People who can sign in, by name. */
  people(): Promise<{ id: string; first_name: string | null; last_name: string | null; email: string | null }[]>;
}

const TIMEOUT_MS = 20_000;
/** A model may take its time. */
const PLAY_TIMEOUT_MS = 90_000;

export function useGatewayApi(): GatewayApi {
  const host = useApi();
  const options = { timeout: TIMEOUT_MS };
  return {
    status: async () => (await host.get('/gateway/v1/status', options)).data,
    usage: async (days) => (await host.get('/gateway/v1/usage', { ...options, params: { days } })).data,
    clearCache: async () => (await host.post('/gateway/v1/cache/clear', {}, options)).data,
    issueKey: async (key) => (await host.post('/gateway/v1/keys', key, options)).data,
    async play(text, model) {
      const body = { model, messages: [{ role: 'user', content: text }], metadata: { cache: 'skip' } };
      return (await host.post('/gateway/v1/playground', body, { timeout: PLAY_TIMEOUT_MS })).data;
    },
    async people() {
      const fields = 'id,first_name,last_name,email';
      const params = { fields, sort: 'first_name,last_name', limit: 500, filter: { status: { _eq: 'active' } } };
      return (await host.get('/users', { ...options, params })).data.data;
    },
    async systems() {
      const params = { fields: 'key,name', sort: 'key', limit: 200, filter: { status: { _eq: 'active' } } };
      return (await host.get('/items/ai_systems', { ...options, params })).data.data;
    },
  };
}
