import { DEMO_LOGINS, DEMO_PASSWORD, type Health } from '@novacrm/contracts';
import type { Home } from '../product/home.ts';

export interface PanelFacts {
  url: string;
  demo: boolean;
  health: Health;
  seconds: number;
  home: Home;
}

/** The short text that `npm start` ends with: where to go, how to sign in, how to stop. */
export function composePanel({ url, demo, health, seconds, home }: PanelFacts): string {
  const lines = [
    '',
    `  NovaCRM runs (ready in ${seconds.toFixed(1)} s)`,
    '',
    `  Portal   ${url}/portal/`,
    `  Studio   ${url}/admin/`,
    '',
    ...(demo ? demoLines() : [`  Sign in as the administrator of ADMIN_EMAIL.`]),
    '',
    ...health.checks
      .filter((check) => check.status !== 'ok')
      .flatMap(({ name, status, detail }) => [`  ! ${name} ${status}: ${detail ?? ''}`, '']),
    `  Data and logs: ${home.directory}`,
    '  Stop: Ctrl-C',
    '',
  ];
  return lines.join('\n');
}

function demoLines(): string[] {
  const width = Math.max(...DEMO_LOGINS.map(({ email }) => email.length));
  return [
    `  Demo logins, all with the password ${DEMO_PASSWORD}`,
    ...DEMO_LOGINS.map(({ email, role }) => `    ${email.padEnd(width)}  ${role.en}`),
  ];
}
