import type { Locale } from '@novacrm/contracts';
import { en, type HeuristicTexts } from './en.ts';
import { fr } from './fr.ts';

export const TEXTS: Record<Locale, HeuristicTexts> = { en, fr };

/** Puts values in place of `{name}`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

export function bullet(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** French sets a space before a colon. */
export function colon(language: Locale): string {
  return language === 'fr' ? ' :' : ':';
}
