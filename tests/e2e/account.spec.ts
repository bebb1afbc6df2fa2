import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DEMO_ADMIN, DEMO_PASSWORD } from '@novacrm/contracts';
import { expect, test, type Page } from '@playwright/test';
import { enAccount } from '../../frontend/src/i18n/en.account.ts';
import { frAccount } from '../../frontend/src/i18n/fr.account.ts';
import { totp } from '../fixtures/totp.ts';
import { expectAccessible, prefer, TEXTS } from './session.ts';

const ACCOUNT = { en: enAccount.account, fr: frAccount.account };
const PASSWORD = 'a sentence to remember';

/** Somebody new from outside, so that nobody else's sign-in changes. */
async function createClient(page: Page): Promise<string> {
  const { data } = await (
    await page.request.post('/auth/login', { data: { email: DEMO_ADMIN, password: DEMO_PASSWORD } })
  ).json();
  const headers = { authorization: `Bearer ${data.access_token}` };
  const roles = await (await page.request.get('/roles?filter[name][_eq]=Client&fields=id', { headers })).json();
  const email = `client.${randomUUID().slice(0, 8)}@example.com`;
  const made = await page.request.post('/users', {
    headers,
    data: { email, password: PASSWORD, role: roles.data[0].id, status: 'active', first_name: 'Zoé' },
  });
  expect(made.status()).toBe(200);
  return email;
}

/** A code that is good for some seconds more: the server takes none a moment after its time. */
async function codeOf(secret: string): Promise<string> {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 10_000) await wait(left + 200);
  return totp(secret);
}

for (const language of ['fr', 'en'] as const) {
  const t = TEXTS[language];
  const words = ACCOUNT[language];

  test.describe(`in ${language}`, () => {
    test.beforeEach(({ page }) => prefer(page, language));

    test('somebody changes name and password, and signs in with a second factor from then on', async ({ page }) => {
      test.slow();
      const email = await createClient(page);
      const signIn = async (password: string) => {
        await page.getByLabel(t.signIn.email, { exact: true }).fill(email);
        await page.getByLabel(t.signIn.password, { exact: true }).fill(password);
        await page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
      };
      await page.goto('/portal/account');
      await signIn(PASSWORD);
      await page.getByRole('textbox', { name: words.name.last, exact: true }).fill('Marchetti');
      await page.getByRole('button', { name: words.name.save, exact: true }).click();
      await expect(page.getByText(words.name.saved)).toBeVisible();
      await expect(page.getByText('Zoé Marchetti').first()).toBeVisible();

      await page.getByLabel(t.signIn.reset.password, { exact: true }).fill('short');
      await page.getByRole('button', { name: words.password.save }).click();
      await expect(page.getByText(t.signIn.reset.tooShort)).toBeVisible();
      await page.getByLabel(t.signIn.reset.password, { exact: true }).fill('another sentence');
      await page.getByLabel(t.signIn.reset.confirm, { exact: true }).fill('another sentence');
      await page.getByRole('button', { name: words.password.save }).click();
      await expect(page.getByText(words.password.saved)).toBeVisible();

      await page.getByRole('button', { name: words.factor.begin }).click();
      await page.getByRole('textbox', { name: t.signIn.password, exact: true }).fill('not the password');
      await page.getByRole('button', { name: words.factor.next }).click();
      await expect(page.getByText(words.factor.wrongPassword)).toBeVisible();
      await page.getByRole('textbox', { name: t.signIn.password, exact: true }).fill('another sentence');
      await page.getByRole('button', { name: words.factor.next }).click();
      await expect(page.getByRole('img', { name: words.factor.picture })).toBeVisible();
      await expectAccessible(page);
      const secret = await page.locator('code').innerText();
      await page.getByLabel(words.factor.code).fill('000000');
      await page.getByRole('button', { name: words.factor.enable, exact: true }).click();
      await expect(page.getByText(words.factor.wrongCode)).toBeVisible();
      await page.getByLabel(words.factor.code).fill(await codeOf(secret));
      await page.getByRole('button', { name: words.factor.enable, exact: true }).click();
      await expect(page.getByText(words.factor.on, { exact: true })).toBeVisible();

      await page.getByRole('button', { name: new RegExp(t.shell.account) }).click();
      await page.getByRole('button', { name: t.shell.signOut }).click();
      await expect(page).toHaveURL(/sign-in/);
      await signIn('another sentence');
      await page.getByLabel(t.signIn.otp).fill(await codeOf(secret));
      await page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
      await page.getByRole('button', { name: new RegExp(t.shell.account) }).click();
      await page.getByRole('link', { name: t.shell.ownAccount }).click();
      await page.getByRole('button', { name: words.factor.disable }).click();
      await page.getByLabel(words.factor.code).fill(await codeOf(secret));
      await page.getByRole('button', { name: words.factor.disable, exact: true }).click();
      await expect(page.getByText(words.factor.off, { exact: true })).toBeVisible();
    });

    test('an invitation that is no longer valid says so', async ({ page }) => {
      await page.goto('/portal/accept-invite?token=made-up');
      await expect(page.getByRole('heading', { name: t.signIn.invitation.title })).toBeVisible();
      await page.getByLabel(t.signIn.password, { exact: true }).fill(PASSWORD);
      await page.getByLabel(t.signIn.invitation.confirm).fill(PASSWORD);
      await page.getByRole('button', { name: t.signIn.invitation.accept }).click();
      await expect(page.getByText(t.signIn.invitation.badLink)).toBeVisible();
      await expectAccessible(page);
    });
  });
}
