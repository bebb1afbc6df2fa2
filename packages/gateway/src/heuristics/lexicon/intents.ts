import { CONTACT } from './intents-contact.ts';
import { SALES } from './intents-sales.ts';
import { SERVICE } from './intents-service.ts';

/** What a mail or a note wants: ten classes, each with the phrases that speak for it. */
export const INTENTS = { ...SALES, ...SERVICE, ...CONTACT } as const;

export type Intent = keyof typeof INTENTS;
