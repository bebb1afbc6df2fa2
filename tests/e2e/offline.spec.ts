import { expect, test } from '@playwright/test';
import { prefer, signIn, TEXTS, type Language } from './session.ts';

const people: Record<Language, string> = { fr: 'analyst@example.com', en: 'analyst.uk@example.com' };

for (const language of ['fr', 'en'] as const) {
  const t = TEXTS[language];

  test.describe(`without a line, in ${language}`, () => {
    test.use({ serviceWorkers: 'allow' });

    test('the portal still opens and says what is wrong, keeps nothing of anybody, and comes back by itself', async ({
      page,
      context,
    }) => {
      await prefer(page, language);
      await signIn(page, people[language], language);
      await page.goto('/portal/contacts');
      await expect(page.locator('a[href*="/contacts/"]').first()).toBeVisible();
      await page.evaluate('navigator.serviceWorker.ready');
      // From now on the worker sees what is asked for.
      await page.reload();
      await expect(page.locator('a[href*="/contacts/"]').first()).toBeVisible();
      await page.goto('/portal/sign-in?next=/contacts');
      await page.goto('/portal/contacts');
      await expect(page.locator('a[href*="/contacts/"]').first()).toBeVisible();

      const kept = await page.evaluate<string[]>(
        "caches.open('nova-shell').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))",
      );
      expect(kept.length).toBeGreaterThan(5);
      expect(kept.filter((path) => !/^\/portal\/($|assets\/|appearance\.js)/.test(path))).toEqual([]);

      await context.setOffline(true);
      await page.reload();
      await expect(page.getByText(t.error.network)).toBeVisible();
      await context.setOffline(false);
      await expect(page.locator('a[href*="/contacts/"]').first()).toBeVisible();
    });
  });

  test(`a newer version is offered, and taken when the reader says so, in ${language}`, async ({ page }) => {
    await prefer(page, language);
    await page.clock.install();
    await signIn(page, people[language], language);
    await page.route('**/portal/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/assets\/index-[^"]+\.js/, 'assets/index-newer.js');
      await route.fulfill({ response: answer, body });
    });
    await page.clock.fastForward('02:00');
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await expect(page.getByText(t.app.newVersion)).toBeVisible();
    await page.clock.fastForward('01:00');
    await expect(page.getByText(t.app.newVersion)).toBeVisible();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: t.app.reload }).click();
    await reloaded;
    await expect(page.getByText(t.app.newVersion)).toBeHidden();
  });
}
