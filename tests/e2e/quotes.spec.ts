import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, prefer, signIn, TEXTS, type Language } from './session.ts';

// Made up; put together here so that no scanner takes this file for a leak.
const SECRET = ['AKIA', 'W7QZ3EXM5TRB2NJK'].join('');

/** Writes documents of a team; a viewer of the same team only reads them. */
const MANAGER = 'manager@example.com';
const VIEWER = 'viewer@example.com';

async function rows(page: Page, path: string) {
  // A connection that the server had just let go is tried again.
  return (await (await page.request.get(`/items/${path}`, { maxRetries: 2 })).json()).data;
}

/** A quote in draft from the French entity to one of its clients. */
async function createQuote(page: Page, lines: object[] = []): Promise<string> {
  const [entity] = await rows(page, 'companies?filter[code][_eq]=NOV&fields=id');
  const [company] = await rows(page, 'companies?filter[kind][_eq]=client&filter[country][_eq]=FR&limit=1&fields=id');
  const [rate] = await rows(page, 'tax_rates?filter[country][_eq]=FR&filter[rate][_eq]=20&fields=id');
  const priced = lines.map((line, place) => ({ tax_rate: rate.id, position: place + 1, ...line }));
  const answer = await page.request.post('/items/quotes?fields=id', {
    data: { title: `Offre ${Date.now()}`, entity: entity.id, company: company.id, lines: priced },
  });
  return (await answer.json()).data.id;
}

for (const [language, theme, width] of [
  ['fr', 'light', 1440],
  ['en', 'dark', 390],
] as const satisfies [Language, string, number][]) {
  const t = TEXTS[language];
  const { lines: words, state } = t.document;

  test.describe(`a quote in ${language}, ${theme}, ${width} px`, () => {
    test.setTimeout(90_000);

    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await prefer(page, language, theme);
      await signIn(page, MANAGER, language);
    });

    test('is filled from the catalogue and by hand, and its totals are those of the server', async ({ page }) => {
      const id = await createQuote(page);
      await page.goto(`/portal/quotes/${id}`);
      const section = page.getByRole('region', { name: words.title });
      await expect(section.getByText(words.none)).toBeVisible();
      await expectAccessible(page);

      const [product] = await rows(page, 'products?filter[code][_eq]=LIC-PRO&fields=name,price');
      await section.getByRole('combobox', { name: words.addProduct }).fill(product.name);
      await page.getByRole('option', { name: product.name }).click();
      const first = section.getByRole('listitem').first();
      const quantity = first.getByRole('textbox', { name: words.quantity });
      await expect(quantity).toBeFocused();
      await expect(first.getByRole('textbox', { name: t.records.fields.description })).toHaveValue(
        new RegExp(product.name),
      );
      await quantity.fill('12');
      await first.getByRole('textbox', { name: words.discount }).fill(language === 'fr' ? '12,5' : '12.5');
      await page.keyboard.press('Enter');

      await section.getByRole('button', { name: words.addFree }).click();
      const second = section.getByRole('listitem').nth(1);
      const description = second.getByRole('textbox', { name: t.records.fields.description });
      await expect(description).toBeFocused();
      await description.fill('Formation');
      await second.getByRole('combobox', { name: words.unit }).selectOption('DAY');
      const price = second.getByRole('textbox', { name: words.unitPrice });
      await price.fill('0,333');
      await price.press('Enter');
      await expect(second.getByRole('alert')).toBeVisible();
      await price.fill('690');
      await price.press('Tab');
      await second.getByRole('combobox', { name: words.vatRate }).selectOption({ label: '10 %' });
      await expect(second.getByRole('alert')).toBeHidden();

      // 12 × 49.00 less 12.5 % is 514.50, with 102.90 of VAT; 690 with 69.
      await expect
        .poll(async () => (await rows(page, `quotes/${id}`)).total_gross)
        .toBe((514.5 + 102.9 + 690 + 69).toFixed(2));
      const written = await rows(page, `quote_lines?filter[quote][_eq]=${id}&sort=position`);
      expect(
        written.map((line: Record<string, unknown>) => [line['quantity'], line['line_net'], line['unit_code']]),
      ).toEqual([
        ['12.000', '514.50', 'MON'],
        ['1.000', '690.00', 'DAY'],
      ]);
      const totals = section.locator('dl');
      await expect(totals).toContainText(language === 'fr' ? /1\s376,40/ : '1,376.40');
      await expect(totals).toContainText(language === 'fr' ? '102,90' : '102.90');
      await expectAccessible(page);
    });

    test('has its lines put in order, taken away and brought back by keyboard', async ({ page }) => {
      const id = await createQuote(
        page,
        ['A', 'B', 'C'].map((description, place) => ({ description, quantity: 1, unit_price: 10 * (place + 1) })),
      );
      await page.goto(`/portal/quotes/${id}`);
      const section = page.getByRole('region', { name: words.title });
      const order = () =>
        page.evaluate('[...document.querySelectorAll("[data-line] textarea")].map(({ value }) => value).join("")');
      await expect.poll(order).toBe('ABC');
      const handles = section.locator('[data-cell="handle"]');
      await handles.first().focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(order).toBe('BAC');
      await expect(handles.nth(1)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect.poll(order).toBe('BCA');
      const stored = async () =>
        (await rows(page, `quote_lines?filter[quote][_eq]=${id}&sort=position&fields=description`))
          .map((line: { description: string }) => line.description)
          .join('');
      await expect.poll(stored).toBe('BCA');

      const [from, to] = [await handles.nth(2).boundingBox(), await handles.first().boundingBox()];
      await page.mouse.move(from!.x + 8, from!.y + 8);
      await page.mouse.down();
      await page.mouse.move(from!.x + 8, from!.y - 20, { steps: 4 });
      await page.mouse.move(to!.x + 8, to!.y + 4, { steps: 8 });
      await page.mouse.up();
      await expect.poll(order).toBe('ABC');
      await expect.poll(stored).toBe('ABC');

      await section.getByRole('button', { name: words.more.replace('{place}', '2') }).click();
      await section.getByRole('button', { name: words.remove }).click();
      await expect.poll(order).toBe('AC');
      await expect.poll(async () => (await rows(page, `quotes/${id}`)).total_net).toBe('40.00');
      await page.getByRole('button', { name: t.action.undo, exact: true }).click();
      await expect.poll(order).toBe('ABC');
      await expect.poll(async () => (await rows(page, `quotes/${id}`)).total_net).toBe('60.00');
    });

    test('keeps a line that a rule forbids out, says why at the line, and shows what somebody else wrote', async ({
      page,
    }) => {
      const id = await createQuote(page, [{ description: 'Reprise', quantity: 1, unit_price: 10 }]);
      await page.goto(`/portal/quotes/${id}`);
      const section = page.getByRole('region', { name: words.title });
      const line = section.getByRole('listitem').first();
      const description = line.getByRole('textbox', { name: t.records.fields.description });
      await description.fill(`aws_access_key_id=${SECRET}`);
      await expect(line.getByRole('heading', { name: t.banner.title.write.block })).toBeVisible();
      await expectAccessible(page);
      await line.getByRole('textbox', { name: words.quantity }).focus();
      const [stored] = await rows(page, `quote_lines?filter[quote][_eq]=${id}`);
      expect(stored.description).toBe('Reprise');
      await description.press('Escape');
      await expect(description).toHaveValue('Reprise');

      const price = line.getByRole('textbox', { name: words.unitPrice });
      await price.fill('20');
      await page.request.patch(`/items/quote_lines/${stored.id}`, { data: { unit_price: 30 } });
      await price.press('Enter');
      const question = line.getByRole('alert', { name: t.conflict.title });
      await expect(question).toContainText('30');
      await expectAccessible(page);
      await question.getByRole('button', { name: t.conflict.takeMine }).click();
      await expect.poll(async () => (await rows(page, `quotes/${id}`)).total_net).toBe('20.00');
      await expect(question).toBeHidden();
    });

    test('is sent and accepted, and then its lines are fixed; on paper it stands alone', async ({ page, browser }) => {
      const id = await createQuote(page, [{ description: 'Audit', quantity: 2, unit_price: 450 }]);
      await page.goto(`/portal/quotes/${id}`);
      const section = page.getByRole('region', { name: words.title });
      await section.getByRole('button', { name: state.send }).click();
      await expect(section.getByText(language === 'fr' ? /^Envoyé/ : /^Sent/)).toBeVisible();
      await section.getByRole('button', { name: state.accept, exact: true }).click();
      await expect(section.getByText(language === 'fr' ? /^Accepté\./ : /^Accepted\./)).toBeVisible();
      await expect(section.getByRole('table')).toBeVisible();
      await expect(section.getByRole('textbox')).toHaveCount(0);
      // The notice of the step before is on its way out.
      await expect(page.getByRole('button', { name: t.action.undo, exact: true })).toHaveCount(1);
      await expectAccessible(page);

      const { number } = await rows(page, `quotes/${id}`);
      await page.emulateMedia({ media: 'print' });
      const paper = page.getByRole('article', { name: t.document.print.quotes });
      await expect(paper.getByRole('heading', { level: 1 })).toContainText(number);
      await expect(paper.getByRole('table')).toBeVisible();
      await expect(section).toBeHidden();
      await expect(page.getByRole('navigation').first()).toBeHidden();
      await page.emulateMedia({ media: 'screen' });

      const viewer = await (await browser.newContext()).newPage();
      await prefer(viewer, language, theme);
      await signIn(viewer, VIEWER, language);
      const draft = await createQuote(page, [{ description: 'Audit', quantity: 2, unit_price: 450 }]);
      await viewer.goto(`/portal/quotes/${draft}`);
      const read = viewer.getByRole('region', { name: words.title });
      await expect(read.getByText(state.readOnly)).toBeVisible();
      await expect(read.getByRole('textbox')).toHaveCount(0);
      await expect(read.getByRole('combobox')).toHaveCount(0);
      await expectAccessible(viewer);
      await viewer.context().close();
    });
  });
}
