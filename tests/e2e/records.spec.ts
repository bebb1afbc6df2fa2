import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, prefer, signIn, TEXTS, type Language } from './session.ts';

// Made up; put together here so that no scanner takes this file for a leak.
const SECRET = ['AKIA', 'W7QZ3EXM5TRB2NJK'].join('');

/** They lead teams and write the whole CRM. */
const MANAGER = 'manager@example.com';

/** A company of the manager's own, so that no other test is in its way. */
async function createCompany(page: Page, fields: object = {}): Promise<string> {
  const answer = await page.request.post('/items/companies?fields=id', {
    data: { name: `Atelier ${Date.now()}`, city: 'Lyon', industry: 'Lighting', ...fields },
  });
  return (await answer.json()).data.id;
}

function change(page: Page, company: string, fields: object) {
  return page.request.patch(`/items/companies/${company}`, { data: fields });
}

/** French sets narrow spaces before its signs. */
function spaced(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.?]/g, '\\$&').replaceAll(' ', '\\s'));
}

for (const language of ['fr', 'en'] as const satisfies Language[]) {
  const t = TEXTS[language];
  const theme = language === 'fr' ? 'dark' : 'light';
  const field = (name: 'city' | 'industry') => t.records.edit.replace('{field}', t.records.fields[name]);

  test.describe(`records in ${language}, ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      await prefer(page, language, theme);
      await signIn(page, MANAGER, language);
    });

    test('a version is restored, colleagues comment, and what a rule forbids stays out of both', async ({ page }) => {
      const company = await createCompany(page);
      await change(page, company, { city: 'Nantes', industry: 'Wood' });
      await page.goto(`/portal/companies/${company}`);

      await page.getByRole('tab', { name: t.versions.title }).click();
      const versions = page.getByRole('tabpanel').getByRole('listitem');
      await expect(versions).toHaveCount(2);
      await expect(versions.first()).toContainText('Lyon');
      await versions.last().getByRole('button').click();
      await expectAccessible(page);
      await page.getByRole('button', { name: t.versions.confirm, exact: true }).click();
      await expect(page.getByRole('button', { name: field('city') })).toContainText('Lyon');
      await expect(versions).toHaveCount(3);

      await page.getByRole('tab', { name: t.comments.title }).click();
      const editor = page.getByRole('textbox', { name: t.comments.label });
      await editor.fill(`aws_access_key_id=${SECRET}`);
      await expect(page.getByRole('heading', { name: t.banner.title.write.block })).toBeVisible();
      await expect(page.getByRole('button', { name: t.comments.submit, exact: true })).toBeDisabled();
      const words = `Comment ${Date.now()}`;
      await editor.fill(words);
      await page.getByRole('button', { name: t.comments.submit, exact: true }).click();
      await expect(page.getByRole('tabpanel').getByText(words)).toBeVisible();
      await expectAccessible(page);
    });

    test('a record is made by keyboard, with words for what is wrong, and taken back', async ({ page }) => {
      await page.goto('/portal/companies');
      await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
      await page.keyboard.press('c');
      await page.keyboard.press('o');
      const form = page.getByRole('dialog', { name: t.creation.title.companies });
      await form.getByRole('textbox', { name: t.records.fields.email }).fill('nobody@');
      await form.getByRole('button', { name: t.creation.submit, exact: true }).click();
      await expect(form.getByText(t.creation.problem.email)).toBeVisible();
      await expect(
        form.getByText(spaced(t.creation.problem.missing.replace('{field}', t.records.fields.name))),
      ).toBeVisible();
      await expectAccessible(page);

      await form.getByRole('textbox', { name: t.records.fields.email }).fill('');
      await form.getByRole('textbox', { name: t.records.fields.notes }).fill(`aws_access_key_id=${SECRET}`);
      await expect(form.getByRole('heading', { name: t.banner.title.write.block })).toBeVisible();
      await expect(form.getByRole('button', { name: t.creation.submit, exact: true })).toBeDisabled();
      await form.getByRole('textbox', { name: t.records.fields.notes }).fill('');
      const name = `Neuf ${Date.now()}`;
      await form.getByRole('textbox', { name: t.records.fields.name, exact: true }).fill(name);
      await form.getByRole('button', { name: t.creation.submit, exact: true }).click();
      await expect(form).toBeHidden();
      await expect(page.getByRole('link', { name: t.creation.done.replace('{name}', name) })).toBeVisible();
      await page.getByRole('button', { name: t.action.undo, exact: true }).click();
      await expect(page.getByText(t.creation.undone)).toBeVisible();
    });

    test('a colleague who is mentioned reads it in the inbox and is led to the record', async ({ page, browser }) => {
      const company = await createCompany(page);
      // Of the same team.
      const { data } = await (await page.request.get('/users?fields=id&filter[first_name][_eq]=Camille')).json();
      const words = `Peux-tu rappeler ? ${Date.now()}`;
      const told = { collection: 'companies', item: company, comment: `@${data[0].id} ${words}` };
      expect((await page.request.post('/comments', { data: told })).ok()).toBe(true);

      const other = await (await browser.newContext()).newPage();
      await prefer(other, language, theme);
      await signIn(other, 'analyst@example.com', language);
      const link = other.getByRole('navigation').getByRole('link', { name: t.inbox.title });
      await expect(link).toContainText(/\d/);
      await link.click();
      const item = other.getByRole('listitem').filter({ hasText: words });
      await expectAccessible(other);
      await item.getByRole('link').click();
      await expect(other).toHaveURL(new RegExp(`/companies/${company}`));
      await expect
        .poll(async () => (await (await other.request.get(`/notifications?filter[item][_eq]=${company}`)).json()).data)
        .toMatchObject([{ status: 'archived' }]);
      await other.context().close();
    });

    test('what somebody else makes, changes and removes stands in an open list by itself', async ({ page }) => {
      const listening = page.waitForEvent('websocket', (socket) => socket.url().endsWith('/websocket'));
      await page.goto('/portal/companies');
      await (
        await listening
      ).waitForEvent('framereceived', { predicate: ({ payload }) => `${payload}`.includes('init') });
      const grid = page.getByRole('grid', { name: t.records.collections.companies });
      await expect(grid.getByRole('link').first()).toBeVisible();
      const count = async () => Number(await grid.getAttribute('aria-rowcount'));
      const before = await count();
      const company = await createCompany(page);
      await expect.poll(count, { timeout: 2_000 }).toBe(before + 1);
      // In order of the alphabet it stands first.
      const name = `0 ${Date.now()}`;
      await change(page, company, { name });
      await expect(grid.getByRole('link', { name })).toBeVisible({ timeout: 2_000 });
      await page.request.delete(`/items/companies/${company}`);
      await expect(grid.getByRole('link', { name })).toBeHidden({ timeout: 2_000 });
      expect(await count()).toBe(before);

      // Behind another tab nothing is read until the reader comes back.
      const show = (state: 'hidden' | 'visible') =>
        page.evaluate(
          `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
           document.dispatchEvent(new Event('visibilitychange'))`,
        );
      await show('hidden');
      const later = await createCompany(page);
      await page.waitForTimeout(1_500);
      expect(await count()).toBe(before);
      await show('visible');
      await expect.poll(count, { timeout: 2_000 }).toBe(before + 1);
      await page.request.delete(`/items/companies/${later}`);
    });

    test("somebody else's change arrives by itself, and a change of the same field is a question", async ({ page }) => {
      const company = await createCompany(page);
      const listening = page.waitForEvent('websocket', (socket) => socket.url().endsWith('/websocket'));
      await page.goto(`/portal/companies/${company}`);
      await (
        await listening
      ).waitForEvent('framereceived', { predicate: ({ payload }) => `${payload}`.includes('init') });

      await page.getByRole('button', { name: field('industry') }).click();
      const input = page.getByRole('textbox', { name: t.records.fields.industry });
      await input.fill('Glass');
      await change(page, company, { city: 'Brest' });
      await expect(page.getByRole('button', { name: field('city') })).toContainText('Brest');
      await expect(input).toHaveValue('Glass');

      await change(page, company, { industry: 'Stone' });
      await input.press('Enter');
      const question = page.getByRole('alert', { name: t.conflict.title });
      await expect(question).toContainText('Stone');
      await expectAccessible(page);
      await question.getByRole('button', { name: t.conflict.takeMine }).click();
      await expect(page.getByRole('button', { name: field('industry') })).toContainText('Glass');
      await expect
        .poll(async () => (await (await page.request.get(`/items/companies/${company}`)).json()).data)
        .toMatchObject({ city: 'Brest', industry: 'Glass' });
    });
  });
}
