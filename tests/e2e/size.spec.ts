import { expect, test } from '@playwright/test';
import { BAR, weighJavaScript } from './javascript.ts';
import { prefer, signIn } from './session.ts';

test('no page needs more JavaScript than the bar before it is at rest, in French', async ({ page }) => {
  await prefer(page, 'fr');
  const weights = { signIn: (await weighJavaScript(page, '/portal/sign-in')).bytes };
  await signIn(page, 'manager@example.com', 'fr');
  const [deal] = (await (await page.request.get('/items/deals?limit=1&fields=id')).json()).data;
  const draft = '/items/quotes?limit=1&fields=id&filter[status][_in]=draft,sent';
  const [quote] = (await (await page.request.get(draft)).json()).data;
  const records = [`/portal/deals/${deal.id}`, `/portal/quotes/${quote.id}`];
  const paths = ['/portal/home', '/portal/companies', ...records, '/portal/audit'];
  for (const path of paths) Object.assign(weights, { [path]: (await weighJavaScript(page, path)).bytes });
  expect(Object.entries(weights).filter(([, bytes]) => bytes > BAR)).toEqual([]);
});
