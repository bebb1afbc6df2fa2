import type { Model } from '@novacrm/contracts';
import type { Row } from './host.ts';

/** Directus's own modules; those that the files do not name are switched off. */
export const OWN_MODULES = ['content', 'visual', 'users', 'files', 'insights', 'deployments', 'settings'];

/** One row per setting that the files speak of: all others belong to the administrator. */
export function expandSettings({ settings }: Model): Row[] {
  const said: Row = {
    project_name: settings.name,
    project_descriptor: settings.descriptor,
    default_language: settings.language,
    project_color: settings.color,
    default_appearance: settings.appearance,
    module_bar: settings.modules && moduleBar(settings.modules),
    auth_password_policy: settings.passwordPolicy,
    auth_login_attempts: settings.loginAttempts,
  };
  return Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, value }));
}

function moduleBar(modules: readonly string[]): Row[] {
  const off = OWN_MODULES.filter((id) => !modules.includes(id));
  return [...modules, ...off].map((id) => ({
    type: 'module',
    id,
    enabled: modules.includes(id),
    ...(id === 'settings' ? { locked: true } : {}),
  }));
}
