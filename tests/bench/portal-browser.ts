import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@novacrm/contracts';

export interface Portal {
  page: Page;
  context: BrowserContext;
  /** Id of some record of a collection; `query` narrows it down as Directus reads it. */
  idOf: (collection: string, query?: string) => Promise<string>;
  close: () => Promise<void>;
}

/** The system's Chromium, signed in to the portal of a running product as somebody of the demo company. */
export async function openPortal(url: string, language: 'fr' | 'en', email = 'manager@example.com'): Promise<Portal> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await context.addInitScript((locale) => localStorage.setItem('nova.locale', locale), language);
  const page = await context.newPage();
  const signedIn = await context.request.post('/auth/login', {
    data: { email, password: DEMO_PASSWORD, mode: 'session' },
  });
  if (!signedIn.ok()) throw new Error(`Signing in at ${url} was answered with ${signedIn.status()}.`);
  return {
    page,
    context,
    idOf: async (collection, query = '') => {
      const answer = await context.request.get(`/items/${collection}?limit=1&fields=id&${query}`);
      const { data } = (await answer.json()) as { data: { id: string }[] };
      if (!data[0]) throw new Error(`There is nothing in ${collection}.`);
      return data[0].id;
    },
    close: () => browser.close(),
  };
}
