import { DEMO_ADMIN, DEMO_LOGINS, type DemoLogin } from '@novacrm/contracts';
import { idOf } from '@novacrm/contracts/ids';

/** Who writes, asks and answers in the demo. */
export type Person =
  'admin' | 'manager' | 'analyst' | 'analystUk' | 'viewer' | 'complianceLead' | 'client' | 'contractor' | 'reseller';

export const PEOPLE: Readonly<Record<Person, DemoLogin>> = {
  admin: find((login) => login.email === DEMO_ADMIN),
  manager: find(({ roleName }) => roleName === 'Manager'),
  analyst: find(({ roleName, team }) => roleName === 'Analyst' && team === 'Paris'),
  analystUk: find(({ roleName, team }) => roleName === 'Analyst' && team === 'London'),
  viewer: find(({ roleName }) => roleName === 'Viewer'),
  client: find(({ roleName }) => roleName === 'Client'),
  contractor: find(({ roleName }) => roleName === 'Contractor'),
  reseller: find(({ roleName }) => roleName === 'Reseller'),
  complianceLead: find(({ roleName }) => roleName === 'Compliance lead'),
};

/** The same key gives the same id on every machine. */
export const demoId = (key: string): string => idOf(`demo:${key}`);

/** The same for each login, and with the version of a random one: Directus finds no other ids where people are mentioned. */
export const demoUserId = (login: DemoLogin): string =>
  demoId(`user-${login.email}`).replace(/^(.{14})./, (_, before) => `${before}4`);

function find(matches: (login: DemoLogin) => boolean): DemoLogin {
  const login = DEMO_LOGINS.find(matches);
  if (!login) throw new Error('a person of the demo company is missing in DEMO_LOGINS');
  return login;
}
