import {
  acceptUserInvite,
  passwordRequest,
  passwordReset,
  readUserPermissions,
  serverInfo,
  type RestCommand,
} from '@directus/sdk';
import { readNovaError, type Schema } from '@novacrm/sdk';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { useApi } from '../api/api.ts';
import { allows, allowsField, type Access, type Deed } from './access.ts';

export interface SessionUser {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  language: string | null;
  role: string | null;
  access: Access;
}

/** Who is signed in. Drafts and recent records die with it, so that nothing personal stays in the browser. */
export const useSession = defineStore('session', () => {
  const api = useApi();
  const user = shallowRef<SessionUser | null>(null);
  /** False until the cookie was tried once. */
  const known = ref(false);
  let verifying: Promise<void> | null = null;

  const name = computed(() => {
    const { first_name, last_name, email } = user.value ?? {};
    return [first_name, last_name].filter(Boolean).join(' ') || email || '';
  });

  /** What the interface offers; the server has the last word on every request. */
  function may(deed: Deed, collection: string): boolean {
    return user.value !== null && allows(user.value.access, deed, collection);
  }

  function mayField(deed: Deed, collection: string, field: string): boolean {
    return user.value !== null && allowsField(user.value.access, deed, collection, field);
  }

  async function signIn(email: string, password: string, otp?: string): Promise<void> {
    await api.login({ email, password }, otp ? { otp } : {});
    await readUser();
  }

  /** Asks the server whether the cookie still stands for somebody; keeps the answer when the server is silent. */
  function verify(): Promise<void> {
    verifying ??= readUser().finally(() => (verifying = null));
    return verifying;
  }

  async function readUser(): Promise<void> {
    try {
      user.value = (await hasSession()) ? await readSessionUser() : null;
      if (user.value && !known.value) void keepAlive();
    } catch (reason) {
      const { kind } = readNovaError(reason);
      if (kind !== 'unauthenticated' && kind !== 'forbidden') throw reason;
      user.value = null;
    } finally {
      known.value = true;
    }
  }

  /** After a reload the client does not know when the cookie ends; renewing it once starts its clock again. */
  async function keepAlive(): Promise<void> {
    await api.refresh().catch(() => undefined);
  }

  /** The server tells its version only to people it knows; unlike asking for oneself, this fails for nobody. */
  async function hasSession(): Promise<boolean> {
    return 'version' in (await api.request(serverInfo()));
  }

  async function readSessionUser(): Promise<SessionUser> {
    const [me, access] = await Promise.all([api.request(readSelf), api.request(readUserPermissions())]);
    const { id, first_name, last_name, email, language, role } = me;
    return { id, first_name, last_name, email, language, role: role?.name ?? null, access };
  }

  /** The cookie goes even when the server could not be told. */
  async function signOut(): Promise<void> {
    await api.logout().catch(() => api.stopRefreshing());
    user.value = null;
  }

  function requestReset(email: string, resetUrl: string): Promise<void> {
    return api.request(passwordRequest(email, resetUrl));
  }

  function resetPassword(token: string, password: string): Promise<void> {
    return api.request(passwordReset(token, password));
  }

  function acceptInvitation(token: string, password: string): Promise<void> {
    return api.request(acceptUserInvite(token, password));
  }

  return { user, name, known, may, mayField, signIn, signOut, verify, requestReset, resetPassword, acceptInvitation };
});

interface Self {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  language: string | null;
  role: { name: string } | null;
}

/** `readMe` of the SDK, whose types do not follow the role. */
const readSelf: RestCommand<Self, Schema> = () => ({
  method: 'GET',
  path: '/users/me',
  params: { fields: 'id,first_name,last_name,email,language,role.name' },
});
