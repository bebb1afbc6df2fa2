import { DEMO_LOGINS, DEMO_PASSWORD, type PortalConfig, type Settings } from '@novacrm/contracts';

/** What the sign-in page needs to know before anybody signed in. */
export function describePortal(settings: Settings): PortalConfig {
  if (!settings.NOVA_DEMO) return { demo: false, logins: [] };
  return { demo: true, logins: DEMO_LOGINS.map(({ email, role }) => ({ email, role, password: DEMO_PASSWORD })) };
}
