import { DEMO_LOGINS, DEMO_PASSWORD, type PortalConfig, type Settings } from '@novacrm/contracts';

/** What the sign-in page needs to know before anybody signed in. */
export function describePortal(settings: Settings, env: Record<string, unknown>): PortalConfig {
  const providers = env['AUTH_PROVIDERS'];
  const sso = Array.isArray(providers)
    ? providers.map(String)
    : typeof providers === 'string'
      ? providers.split(',')
      : [];
  const logins = settings.NOVA_DEMO
    ? DEMO_LOGINS.map(({ email, role }) => ({ email, role, password: DEMO_PASSWORD }))
    : [];
  return { demo: settings.NOVA_DEMO, logins, sso: sso.map((name) => name.trim()).filter(Boolean) };
}
