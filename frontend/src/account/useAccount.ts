import { disableTwoFactor, enableTwoFactor, generateTwoFactorSecret, type RestCommand } from '@directus/sdk';
import type { Schema } from '@novacrm/sdk';
import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { useApi } from '../api/api.ts';
import { useSession } from '../session/sessionStore.ts';

export interface Account {
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  /** Concealed by the server; null while two-factor sign-in is off. */
  tfa_secret: string | null;
  /** Who keeps the password: `default` is this installation. */
  provider: string;
}

const KEY = ['account'];

/** One's own account as it is. */
export function useAccount() {
  const api = useApi();
  return useQuery({ queryKey: KEY, queryFn: () => api.request(readAccount) });
}

/** The changes of it that Directus allows everybody. All reject with what the server says. */
export function useAccountChanges() {
  const api = useApi();
  const session = useSession();
  const client = useQueryClient();

  async function changed(): Promise<void> {
    await Promise.all([client.invalidateQueries({ queryKey: KEY }), session.verify()]);
  }

  async function save(change: Partial<Pick<Account, 'first_name' | 'last_name'>> & { password?: string }) {
    await api.request(writeAccount(change));
    await changed();
  }

  /** @param password null for people whose password is kept elsewhere */
  const beginTwoFactor = (password: string | null) => api.request(generateTwoFactorSecret(password ?? ''));

  async function switchOn(secret: string, code: string): Promise<void> {
    await api.request(enableTwoFactor(secret, code));
    await changed();
  }

  async function switchOff(code: string): Promise<void> {
    await api.request(disableTwoFactor(code));
    await changed();
  }

  return { save, beginTwoFactor, switchOn, switchOff };
}

/** `readMe` and `updateMe` of the SDK, whose types know neither field. */
const readAccount: RestCommand<Account, Schema> = () => ({
  method: 'GET',
  path: '/users/me',
  params: { fields: 'first_name,last_name,email,tfa_secret,provider' },
});
const writeAccount =
  (change: object): RestCommand<unknown, Schema> =>
  () => ({ method: 'PATCH', path: '/users/me', body: JSON.stringify(change) });
