import { DEMO_PASSWORD } from '@novacrm/contracts';
import { expect, test } from '@playwright/test';

test('a compliance lead finds the latest decisions in the studio and opens one', async ({ page }) => {
  await page.goto('/admin/login');
  await page.locator('input[type=email]').fill('compliance@example.com');
  await page.locator('input[type=password]').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await expect(page).toHaveURL(/\/admin\/(?!login)/, { timeout: 30_000 });
  await page.goto('/admin/nova-compliance');
  await expect(page.getByRole('heading', { name: /Conformité|Compliance/ }).first()).toBeVisible();
  const decisions = page.getByRole('link', { name: /^(Ouvrir la décision|Open the decision)/ });
  await decisions.first().click();
  await expect(page.locator('.v-drawer')).toContainText(/RGPD|Aucune règle|No rule/);
});

test('a rule with a typo is refused in the studio in words', async ({ page }) => {
  const login = await page.request.post('/auth/login', {
    data: { email: 'compliance@example.com', password: DEMO_PASSWORD },
  });
  const { data } = await login.json();
  const headers = { Authorization: `Bearer ${data.access_token}` };
  const rules = await (
    await page.request.get('/items/compliance_rules?filter[key][_eq]=toxic_language', { headers })
  ).json();
  const [rule] = rules.data;
  const answer = await page.request.patch(`/items/compliance_rules/${rule.id}`, {
    headers,
    data: { source: rule.source.replace('severity:', 'severty:') },
  });
  expect(answer.status()).toBe(422);
  expect((await answer.json()).errors[0].message).toContain('severity');
});
