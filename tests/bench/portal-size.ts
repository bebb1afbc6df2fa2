/**
 * JavaScript that each page of the portal loads before it is at rest, French texts included, in bytes as gzip sends them:
 * `node tests/bench/portal-size.ts --url http://127.0.0.1:8055` against a running product with its demo company. Ends
 * with 1 when a page is above the bar.
 */
import { parseArgs } from 'node:util';
import { BAR, weighJavaScript } from '../e2e/javascript.ts';
import { openPortal } from './portal-browser.ts';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:8055' } } });
const { page, idOf, close } = await openPortal(values.url, 'fr');

const PAGES: Record<string, string> = {
  home: '/portal/home',
  list: '/portal/companies',
  record: `/portal/companies/${await idOf('companies')}`,
  contact: `/portal/contacts/${await idOf('contacts')}`,
  deal: `/portal/deals/${await idOf('deals')}`,
  quote: `/portal/quotes/${await idOf('quotes', 'filter[status][_in]=draft,sent')}`,
  board: '/portal/deals/board',
  tasks: '/portal/tasks/day',
  calendar: '/portal/calendar',
  audit: '/portal/audit',
  requests: '/portal/requests',
};

const pages: Record<string, { bytes: number; biggest: string[] }> = {};
for (const [name, path] of Object.entries(PAGES)) pages[name] = describe(await weighJavaScript(page, path));
await page.context().clearCookies();
pages['sign-in'] = describe(await weighJavaScript(page, '/portal/sign-in'));
await close();

const above = Object.entries(pages).filter(([, { bytes }]) => bytes > BAR);
process.stdout.write(`${JSON.stringify({ bar: BAR, above: above.map(([name]) => name), pages }, null, 2)}\n`);
process.exitCode = above.length > 0 ? 1 : 0;

function describe({ bytes, files }: Awaited<ReturnType<typeof weighJavaScript>>) {
  return { bytes, biggest: files.slice(0, 3).map((file) => `${file.bytes} ${file.file.split('/').at(-1)}`) };
}
