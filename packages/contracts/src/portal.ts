import { z } from 'zod';
import { LocalizedText } from './exchange.ts';

/** Answer of `GET /portal/config.json`, which needs no sign-in. */
export const PortalConfig = z.strictObject({
  demo: z.boolean(),
  /** Accounts of the demo company; empty unless `demo`. */
  logins: z.array(z.strictObject({ email: z.email(), password: z.string(), role: LocalizedText })),
  /** Keys of the configured single sign-on providers. */
  sso: z.array(z.string()),
});
export type PortalConfig = z.infer<typeof PortalConfig>;

/** Public on purpose: demo data is invented, and the demo only runs where NOVA_DEMO says so. */
export const DEMO_PASSWORD = 'novacrm-demo';

/** Login of the administrator that the install makes. */
export const DEMO_ADMIN = 'admin@example.com';

export interface DemoLogin {
  email: string;
  firstName: string;
  lastName: string;
  /** Name of the Directus role. */
  roleName: string;
  role: LocalizedText;
  language: 'en-US' | 'fr-FR';
  /** Name of the team; absent for people who stand outside of sales. */
  team?: string;
}

export const DEMO_LOGINS: readonly DemoLogin[] = [
  {
    email: 'analyst@example.com',
    firstName: 'Camille',
    lastName: 'Laurent',
    roleName: 'Analyst',
    role: { en: 'Analyst (Paris)', fr: 'Analyste (Paris)' },
    language: 'fr-FR',
    team: 'Paris',
  },
  {
    email: 'analyst.uk@example.com',
    firstName: 'Oliver',
    lastName: 'Bennett',
    roleName: 'Analyst',
    role: { en: 'Analyst (London)', fr: 'Analyste (Londres)' },
    language: 'en-US',
    team: 'London',
  },
  {
    email: 'manager@example.com',
    firstName: 'Sophie',
    lastName: 'Marchand',
    roleName: 'Manager',
    role: { en: 'Manager (Paris)', fr: 'Responsable (Paris)' },
    language: 'fr-FR',
    team: 'Paris',
  },
  {
    email: 'viewer@example.com',
    firstName: 'Hugo',
    lastName: 'Petit',
    roleName: 'Viewer',
    role: { en: 'Viewer (Paris)', fr: 'Lecteur (Paris)' },
    language: 'fr-FR',
    team: 'Paris',
  },
  {
    email: 'compliance@example.com',
    firstName: 'Amélie',
    lastName: 'Rousseau',
    roleName: 'Compliance lead',
    role: { en: 'Compliance lead', fr: 'Responsable conformité' },
    language: 'fr-FR',
  },
  {
    email: 'client@example.com',
    firstName: 'Solène',
    lastName: 'Fouquet',
    roleName: 'Client',
    role: { en: 'Client (portal)', fr: 'Client (portail)' },
    language: 'fr-FR',
  },
  {
    email: 'contractor@example.com',
    firstName: 'Yanis',
    lastName: 'Berthier',
    roleName: 'Contractor',
    role: { en: 'Contractor (portal)', fr: 'Prestataire (portail)' },
    language: 'fr-FR',
  },
  {
    email: 'reseller@example.com',
    firstName: 'Maud',
    lastName: 'Carpentier',
    roleName: 'Reseller',
    role: { en: 'Reseller (portal)', fr: 'Revendeur (portail)' },
    language: 'fr-FR',
  },
  {
    email: DEMO_ADMIN,
    firstName: 'Alex',
    lastName: 'Morgan',
    roleName: 'Administrator',
    role: { en: 'Administrator', fr: 'Administrateur' },
    language: 'en-US',
  },
];
