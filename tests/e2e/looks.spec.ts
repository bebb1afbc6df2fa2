import { expect, test } from '@playwright/test';
import { prefer, signIn, TEXTS } from './session.ts';

/**
 * Everything that screens are made of, compared with how it looked when somebody last looked at it and liked it. Screens of records
 * show days and amounts of today; this page shows the same parts with words that stay. After a change that is meant:
 * `npm run test:e2e -- looks --update-snapshots`, and open the pictures.
 */
for (const language of ['fr', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1440, 2900],
      [390, 5200],
    ] as const) {
      test(`the parts of all screens look as they did: ${language}, ${theme}, ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await prefer(page, language, theme);
        await signIn(page, 'analyst@example.com', language);
        await page.goto('/portal/design');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.evaluate('document.fonts.ready');
        // Their letters are the machine's own.
        const mask = [page.locator('.font-mono, code, kbd')];
        await expect(page.getByRole('main')).toHaveScreenshot(`design-${language}-${theme}-${width}.png`, { mask });
      });
    }
  }

  test(`the way in looks as it did: ${language}`, async ({ page }) => {
    await prefer(page, language, 'light');
    await page.goto('/portal/sign-in');
    await expect(page.getByRole('button', { name: TEXTS[language].signIn.submit, exact: true })).toBeVisible();
    await page.evaluate('document.fonts.ready');
    await expect(page).toHaveScreenshot(`sign-in-${language}.png`);
  });
}
