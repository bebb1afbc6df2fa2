import { expect, test } from '@playwright/test';
import { expectAccessible, prefer, signIn, TEXTS, type Language } from './session.ts';

const people: Record<Language, string> = { fr: 'manager@example.com', en: 'analyst.uk@example.com' };

for (const language of ['fr', 'en'] as const) {
  const t = TEXTS[language];
  const theme = language === 'fr' ? 'light' : 'dark';

  test.describe(`the workspace in ${language}, ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      await prefer(page, language, theme);
      await signIn(page, people[language], language);
    });

    test('the start page shows figures of what its reader may see', async ({ page }) => {
      await page.goto('/portal/home');
      await expect(page.getByRole('heading', { name: t.home.pipeline })).toBeVisible();
      await expect(page.getByRole('region', { name: t.home.pipeline }).getByRole('listitem').first()).toBeVisible();
      await expect(page.getByRole('region', { name: t.home.won }).locator('table')).toBeAttached();
      await expectAccessible(page);
    });

    test('a list is filtered, grouped and walked by keyboard up to the record', async ({ page }) => {
      await page.goto('/portal/companies');
      const grid = page.getByRole('grid', { name: t.records.collections.companies });
      await expect(grid.getByRole('link').first()).toBeVisible();
      const all = Number(await grid.getAttribute('aria-rowcount'));

      await page.getByRole('button', { name: t.records.filter.title }).click();
      await page.getByLabel(t.records.filter.add).selectOption('status');
      await page.getByLabel(t.records.filter.value).selectOption('prospect');
      await expect(grid.getByText(t.records.choices.companies.status.prospect).first()).toBeVisible();
      await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(all);
      await expectAccessible(page);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: t.records.display.title }).click();
      await page.getByLabel(t.records.display.group).selectOption('kind');
      await page.keyboard.press('Escape');
      await expect(grid.getByRole('button', { expanded: true }).first()).toBeVisible();

      await grid.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/companies\/[0-9a-f-]{36}/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('tab', { name: t.contact.timeline, selected: true })).toBeVisible();
      await expectAccessible(page);
    });

    test('a view is saved under a name, has a link, and goes again', async ({ page }) => {
      await page.goto('/portal/contacts');
      await page.getByRole('button', { name: t.records.display.title }).click();
      await page.getByLabel(t.records.display.group).selectOption('company');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t.records.views.save }).click();
      const name = `V${Date.now()}`;
      await page.getByLabel(t.records.views.name).fill(name);
      await page.getByRole('button', { name: t.records.views.save, exact: true }).last().click();
      await expect(page).toHaveURL(/view=[0-9a-f-]{36}/);
      await page.reload();
      await expect(page.getByRole('grid').getByRole('button', { expanded: true }).first()).toBeVisible();
      await page.getByRole('button', { name: t.records.views.more }).click();
      await page.getByRole('button', { name: t.records.views.remove }).click();
      await expect(page.getByRole('link', { name })).toBeHidden();
    });

    test('a deal goes to the next stage by keyboard and comes back by undo', async ({ page }) => {
      await page.goto('/portal/deals/board');
      const first = page.locator('section', { has: page.locator('[data-card]') }).first();
      const card = first.locator('[data-card]').first();
      const id = await card.getAttribute('data-id');
      const from = await first.getAttribute('aria-label');
      await expectAccessible(page);
      await card.focus();
      await page.keyboard.press('Shift+ArrowRight');
      const columnOf = page.locator('section', { has: page.locator(`[data-id="${id}"]`) });
      await expect(columnOf).not.toHaveAttribute('aria-label', from!);
      await page.getByRole('button', { name: t.action.undo }).click();
      await expect(columnOf).toHaveAttribute('aria-label', from!);
    });

    test('a task is written, done and undone', async ({ page }) => {
      await page.goto('/portal/tasks/day');
      const title = `T${Date.now()}`;
      await page.getByLabel(t.tasks.add).fill(title);
      await page.keyboard.press('Enter');
      const done = page.getByRole('button', { name: t.tasks.complete.replace('{title}', title) });
      await done.click();
      await expect(done).toBeHidden();
      await page.getByRole('button', { name: t.action.undo }).click();
      await expect(done).toBeVisible();
      await done.click();
      await expectAccessible(page);
    });

    test('what is typed right after Ctrl K stands in the palette, however late it comes', async ({ page }) => {
      await page.goto('/portal/calendar');
      await page.waitForLoadState('networkidle');
      await page.route(/\/assets\/ShellPalette-/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Lumx');
      await page.keyboard.press('Backspace');
      await expect(page.getByRole('combobox')).toHaveValue('Lum');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type('i');
      await expect(page.getByRole('combobox')).toHaveValue('Lumi');
      // Now it is there, and a key pressed at once still arrives.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ab');
      await expect(page.getByRole('combobox')).toHaveValue('ab');
    });

    test('the palette finds a record, and ? shows the keys', async ({ page }) => {
      await page.goto('/portal/calendar');
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: t.keys.title })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      const [company] = (await (await page.request.get('/items/companies?limit=1&fields=id,name')).json()).data;
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(company.name);
      await page.getByRole('option', { name: company.name }).first().click();
      await expect(page).toHaveURL(/[0-9a-f-]{36}/);
    });
  });
}

for (const width of [1440, 390]) {
  test(`every place of the workspace is accessible and fits at ${width} px`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 844 });
    await prefer(page, 'en', width === 390 ? 'dark' : 'light');
    await signIn(page, people.fr, 'en');
    const recordOf = async (collection: string) =>
      `${collection}/${(await (await page.request.get(`/items/${collection}?limit=1&fields=id`)).json()).data[0].id}`;
    for (const path of [
      ...(await Promise.all(['companies', 'contacts', 'deals', 'quotes'].map(recordOf))),
      'home',
      'companies',
      'deals/board',
      'deals',
      'inbox',
      'tasks/day',
      'calendar',
      'quotes',
      'invoices',
      'design',
    ]) {
      await page.goto(`/portal/${path}`);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      // The page itself, and everything in it that scrolls down.
      const overflow = await page.evaluate<number>(
        `Math.max(...[document.documentElement, ...document.querySelectorAll('main .overflow-y-auto')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`,
      );
      expect(overflow, `${path} scrolls sideways`).toBe(0);
    }
  });
}
