import type { Action, Channel } from '@novacrm/contracts';
import type { Person } from '../people.ts';
import { ENGLISH_PROMPTS } from './prompts.en.ts';
import { FRENCH_PROMPTS } from './prompts.fr.ts';

/** A question to the assistant, or a text to judge, with the decision that the shipped rules come to. */
export interface DemoPrompt {
  key: string;
  by: Person;
  text: string;
  expect: Action;
  purpose?: string;
  /** Present: the rules are only asked about the text, as a form does while somebody types. */
  checkOnly?: { channel: Channel; collection?: string; path?: string; records?: number };
  /** Present: the text names a company of the other team. */
  outside?: string;
  /** Present: how the compliance lead closed the incident that the text opened. */
  resolution?: { status: 'approved' | 'refused'; words: string };
}

export const PROMPTS: readonly DemoPrompt[] = [...FRENCH_PROMPTS, ...ENGLISH_PROMPTS];
