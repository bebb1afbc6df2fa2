import { expect, test } from '@playwright/test';
import { expectAccessible, openContact, prefer, signIn, TEXTS, type Language } from './session.ts';

// Made up; put together here so that no scanner takes this file for a leak.
const SECRET = ['AKIA', 'W7QZ3EXM5TRB2NJK'].join('');
const IBAN = 'FR76 3000 6000 0112 3456 7890 189';

const people: Record<Language, string> = { fr: 'analyst@example.com', en: 'analyst.uk@example.com' };

for (const language of ['fr', 'en'] as const) {
  const t = TEXTS[language];

  test.describe(`in ${language}`, () => {
    test.beforeEach(({ page }) => prefer(page, language));

    test('a wrong password is answered in words, the right one leads in, and signing out leads out', async ({
      page,
    }) => {
      await page.goto('/portal/');
      await page.getByLabel(t.signIn.email, { exact: true }).fill(people[language]);
      await page.getByLabel(t.signIn.password, { exact: true }).fill('not the password');
      await page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
      await expect(page.getByText(t.signIn.problem.credentials)).toBeVisible();

      await signIn(page, people[language], language);
      await page.reload();
      await expect(page.getByRole('heading', { name: t.home.pipeline })).toBeVisible();

      await page.getByRole('button', { name: new RegExp(t.shell.account) }).click();
      await page.getByRole('button', { name: t.shell.signOut }).click();
      await expect(page).toHaveURL(/sign-in/);
    });

    test('the demo box signs in with one click', async ({ page }) => {
      await page.goto('/portal/sign-in');
      await page.getByRole('button', { name: language === 'fr' ? 'Analyste (Paris)' : 'Analyst (London)' }).click();
      await expect(page).toHaveURL(/\/portal\/home/);
    });

    test('a note with a secret is marked while it is typed and not saved; without it, it is', async ({ page }) => {
      await signIn(page, people[language], language);
      await openContact(page);
      const editor = page.getByRole('textbox', { name: t.note.label });
      await editor.fill(`Point d'accès / access: aws_access_key_id=${SECRET}`);
      await expect(page.getByRole('heading', { name: t.banner.title.write.block })).toBeVisible();
      await expect(page.locator('mark').filter({ hasText: SECRET })).toBeVisible();
      await expect(page.getByRole('button', { name: t.note.submit })).toBeDisabled();
      await expectAccessible(page);

      const words = `Note ${Date.now()}`;
      await editor.fill(words);
      await expect(page.getByRole('heading', { name: t.banner.title.write.block })).toBeHidden();
      await page.getByRole('button', { name: t.note.submit }).click();
      await expect(page.getByText(t.note.saved, { exact: true })).toBeVisible();
      await expect(editor).toHaveValue('');
      await expect(page.getByText(words)).toBeVisible();
    });

    test('the assistant shows what a model would see, answers, and says that no model was used', async ({ page }) => {
      await signIn(page, people[language], language);
      await openContact(page);
      await page.getByRole('button', { name: t.contact.ask }).click();
      const question = page.getByRole('textbox', { name: t.assistant.label });
      const ask =
        language === 'fr'
          ? 'Résume : le client veut un devis et paiera depuis'
          : 'Summarise: the client wants a quote and pays from';
      await question.fill(`${ask} ${IBAN}.`);
      await expect(page.getByRole('heading', { name: t.banner.title.prompt.redact })).toBeVisible();
      await page.getByRole('button', { name: t.assistant.send, exact: true }).click();
      await expect(page.getByText(t.assistant.noModel).first()).toBeVisible();
      await expectAccessible(page);
    });

    test('the audit shows the decision and explains it, without the words that were found', async ({ page }) => {
      await signIn(page, people[language], language);
      const checked = await page.request.post('/compliance/v1/check', {
        data: { channel: 'prompt', parts: [{ path: 'text', text: `Paiement depuis ${IBAN}` }] },
      });
      const { auditId } = await checked.json();
      await page.goto('/portal/audit');
      await page.locator(`tbody a[href*="${auditId}"]`).click();
      const decision = page.getByRole('dialog');
      await expect(decision).toBeVisible();
      await expect(decision.getByText(t.finding.iban, { exact: true }).first()).toBeVisible();
      await expect(decision).not.toContainText('3000 6000');
      await expectAccessible(page);
    });
  });
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`every page is accessible and fits at ${width} px in ${theme} mode`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await prefer(page, 'fr', theme);
      await page.goto('/portal/sign-in');
      await expect(page.getByRole('button', { name: TEXTS.fr.signIn.submit, exact: true })).toBeVisible();
      await expectAccessible(page);
      await signIn(page, people.fr, 'fr');
      for (const path of ['/portal/contacts', '/portal/audit']) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(overflow, `${path} scrolls sideways`).toBe(0);
      }
    });
  }
}

test('nothing is loaded from anywhere else, and the console stays silent', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await prefer(page, 'en');
  await signIn(page, people.en, 'en');
  await openContact(page);
  await page.goto('/portal/audit');
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
  // Before signing in the portal asks who is there, and is told "nobody".
  expect(complaints.filter((text) => !text.includes('401') && !text.includes('403'))).toEqual([]);
});
