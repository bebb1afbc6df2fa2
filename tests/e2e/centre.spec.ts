import { DEMO_PASSWORD } from '@novacrm/contracts';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible, openContact, prefer, TEXTS, type Language } from './session.ts';

// Made up; put together here so that no scanner takes it for a leak, and another one in every run.
const accessKey = () =>
  ['AKIA', Array.from({ length: 16 }, () => BASE32[Math.floor(Math.random() * 32)]).join('')].join('');
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const people: Record<Language, string> = { fr: 'analyst@example.com', en: 'analyst.uk@example.com' };
const LEAD = 'compliance@example.com';

/** A signed-in page of its own: two people are at work in these journeys. */
async function openAs(browser: Browser, email: string, language: Language, theme: 'light' | 'dark'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await prefer(page, language, theme);
  await page.request.post('/auth/login', { data: { email, password: DEMO_PASSWORD, mode: 'session' } });
  return page;
}

for (const [language, theme] of [
  ['fr', 'light'],
  ['en', 'dark'],
] as const) {
  const t = TEXTS[language];

  test.describe(`in ${language}, ${theme}`, () => {
    // Two people and several checks of accessibility: more than one page's worth.
    test.setTimeout(90_000);

    test('a blocked note is asked about, granted by a compliance lead, and saved', async ({ browser }) => {
      const analyst = await openAs(browser, people[language], language, theme);
      // Not the first one: what is written here stays, and goes along with questions about the person.
      await openContact(analyst, 3);
      await analyst.getByRole('textbox', { name: t.note.label }).fill(`aws_access_key_id=${accessKey()}`);
      await analyst.getByRole('button', { name: t.ask.open }).click();
      const reason = `Test ${Date.now()}`;
      await analyst.getByRole('textbox', { name: t.ask.why }).fill(reason);
      await expectAccessible(analyst);
      await analyst.getByRole('button', { name: t.ask.send }).click();
      await expect(analyst.getByText(t.ask.waiting)).toBeVisible();

      const lead = await openAs(browser, LEAD, language, theme);
      await lead.goto('/portal/exceptions');
      await lead.getByText(reason).click();
      const panel = lead.getByRole('dialog');
      await panel.getByText(t.centre.exceptions.decision.grant, { exact: true }).click();
      await panel.getByRole('textbox', { name: t.centre.release.reason }).fill('Checked with the client');
      await expectAccessible(lead);
      await panel.getByRole('button', { name: t.centre.exceptions.decision.grant }).click();
      await expect(lead.getByText(t.centre.exceptions.told.grant)).toBeVisible();

      await expect(analyst.getByText(t.ask.told)).toBeVisible({ timeout: 15_000 });
      await analyst.getByRole('button', { name: t.note.submit }).click();
      await expect(analyst.getByText(t.note.saved, { exact: true })).toBeVisible();
      await analyst.goto('/portal/requests');
      await expect(analyst.getByText(t.centre.exceptions.state.active).first()).toBeVisible();
      await expectAccessible(analyst);
    });

    test('an incident is refused with a reason that the person reads', async ({ browser }) => {
      const analyst = await openAs(browser, people[language], language, theme);
      const answer = await analyst.request.post('/gateway/v1/chat/completions', {
        data: { model: 'auto', messages: [{ role: 'user', content: `aws_access_key_id=${accessKey()}` }] },
      });
      const { error } = await answer.json();

      const lead = await openAs(browser, LEAD, language, theme);
      await lead.goto('/portal/incidents');
      await expect(lead.getByRole('heading', { name: t.centre.incidents.open })).toBeVisible();
      await expectAccessible(lead);
      await lead.goto(`/portal/incidents/${error.nova.incident}`);
      const panel = lead.getByRole('dialog');
      await panel.getByText(t.centre.incidents.decision.refuse, { exact: true }).click();
      await panel.getByRole('button', { name: t.centre.incidents.decision.refuse }).click();
      await expect(panel.getByText(t.ask.needReason)).toBeVisible();
      const reason = `Refused ${Date.now()}`;
      await panel.getByRole('textbox', { name: t.centre.release.reason }).fill(reason);
      await panel.getByRole('button', { name: t.centre.incidents.decision.refuse }).click();
      await expect(lead.getByText(t.centre.incidents.told.refused)).toBeVisible();

      await analyst.goto('/portal/requests');
      await expect(analyst.getByText(reason)).toBeVisible();
      await analyst.goto('/portal/incidents');
      await expect(analyst.getByText(t.centre.denied)).toBeVisible();
      await expectAccessible(analyst);
    });

    test('a decision is explained and proven in the browser, and a tampered proof is refused in red', async ({
      browser,
    }) => {
      const lead = await openAs(browser, LEAD, language, theme);
      await lead.goto('/portal/audit?action=escalate');
      await lead.locator('a[href*="/audit/"]:visible').first().click();
      const decision = lead.getByRole('dialog');
      await expect(decision.getByRole('heading', { name: t.explain.title })).toBeVisible();
      await decision.getByRole('button', { name: t.proof.check }).click();
      await expect(decision.getByText(t.proof.holds)).toBeVisible();
      await expect(decision.getByText(t.proof.first.key)).toBeVisible();
      await expectAccessible(lead);
      await decision.getByRole('button', { name: t.proof.again }).click();
      await expect(decision.getByText(t.proof.passed.key)).toBeVisible();

      await lead.route('**/proof', async (route) => {
        const proof = await (await route.fetch()).json();
        proof.entry = proof.entry.replace('"action":"escalate"', '"action":"allow"');
        await route.fulfill({ json: proof });
      });
      await decision.getByRole('button', { name: t.proof.again }).click();
      await expect(decision.getByRole('alert').getByText(t.proof.broken)).toBeVisible();
      await expect(decision.getByText(t.proof.failed.entry)).toBeVisible();
      await expectAccessible(lead);
      await lead.unroute('**/proof');

      await lead.evaluate(`{
        const pin = JSON.parse(localStorage.getItem('nova.ledger'));
        localStorage.setItem('nova.ledger', JSON.stringify({ ...pin, keys: ['another+00000000+AQ=='] }));
      }`);
      await decision.getByRole('button', { name: t.proof.again }).click();
      await expect(decision.getByText(t.proof.failed.key)).toBeVisible();
    });

    test('the overview shows the figures of the period and leads to the decisions behind them', async ({ browser }) => {
      const lead = await openAs(browser, LEAD, language, theme);
      await lead.goto('/portal/compliance');
      await expect(lead.getByRole('heading', { name: t.centre.overview.trend })).toBeVisible();
      await expect(lead.getByRole('heading', { name: t.centre.overview.systems })).toBeVisible();
      await expect(lead.getByText(t.centre.overview.riskClass.limited).first()).toBeVisible();
      await expectAccessible(lead);
      await lead.locator('a[href*="rule=no_secrets_in_prompts"]').click();
      await expect(lead).toHaveURL(/audit\?rule=no_secrets_in_prompts/);
    });

    test('somebody objects to a finding, and a compliance lead reads it', async ({ browser }) => {
      const analyst = await openAs(browser, people[language], language, theme);
      const checked = await analyst.request.post('/compliance/v1/check', {
        data: { channel: 'prompt', parts: [{ path: 'text', text: `aws_access_key_id=${accessKey()}` }] },
      });
      const { auditId } = await checked.json();
      await analyst.goto(`/portal/audit/${auditId}`);
      await analyst.getByRole('button', { name: t.feedback.open }).first().click();
      const words = `Objection ${Date.now()}`;
      await analyst.getByRole('textbox', { name: t.feedback.title }).fill(words);
      await analyst.getByRole('button', { name: t.feedback.send }).click();
      await expect(analyst.getByText(t.feedback.sent)).toBeVisible();
      await expectAccessible(analyst);

      const lead = await openAs(browser, LEAD, language, theme);
      await lead.goto(`/portal/audit/${auditId}`);
      await expect(lead.getByText(words)).toBeVisible();
    });
  });
}
