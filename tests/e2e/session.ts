import AxeBuilder from '@axe-core/playwright';
import { DEMO_PASSWORD } from '@novacrm/contracts';
import { expect, type Page } from '@playwright/test';
import { enCentre } from '../../frontend/src/i18n/en.centre.ts';
import { enDocuments } from '../../frontend/src/i18n/en.documents.ts';
import { en } from '../../frontend/src/i18n/en.ts';
import { frCentre } from '../../frontend/src/i18n/fr.centre.ts';
import { frDocuments } from '../../frontend/src/i18n/fr.documents.ts';
import { fr } from '../../frontend/src/i18n/fr.ts';

export const TEXTS = { en: { ...en, ...enCentre, ...enDocuments }, fr: { ...fr, ...frCentre, ...frDocuments } };
export type Language = keyof typeof TEXTS;

/** Language and colour mode are chosen before the first paint, as a returning visitor has them. */
export async function prefer(page: Page, language: Language, theme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.addInitScript(
    ([locale, mode]) => {
      localStorage.setItem('nova.locale', locale);
      localStorage.setItem('nova.theme', mode);
    },
    [language, theme] as const,
  );
}

export async function signIn(page: Page, email: string, language: Language): Promise<void> {
  const { signIn: texts } = TEXTS[language];
  await page.goto('/portal/sign-in');
  await page.getByLabel(texts.email, { exact: true }).fill(email);
  await page.getByLabel(texts.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: texts.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/portal\/(?!sign-in)/);
}

/** Opens a contact of the list, the first unless another one is asked for. */
export async function openContact(page: Page, position = 0): Promise<void> {
  await page.goto('/portal/contacts');
  const link = page.locator('a[href*="/contacts/"]').nth(position);
  await link.click();
  await expect(page).toHaveURL(/\/contacts\/[0-9a-f-]{36}/);
}

/** No violation that a person with a disability would stumble over (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  // Halfway through a fade every colour is too pale.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < Infinity).map((each) => each.finished))',
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}
