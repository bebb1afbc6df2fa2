import type { LocalizedText } from '@novacrm/contracts';
import { EN, type RefusalCode } from './en.ts';
import { FR } from './fr.ts';

/** Why a business rule said no, in both languages; `field` is the one to change. */
export interface Refusal {
  code: RefusalCode;
  message: LocalizedText;
  field?: string;
}

/** Undefined for a code that no rule of ours has. `facts` are names of fields and dates, never texts of people. */
export function describeRefusal(code: string, facts: Readonly<Record<string, unknown>>): Refusal | undefined {
  if (!isCode(code)) return undefined;
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name];
      return Array.isArray(fact) ? fact.join(', ') : String(fact ?? '');
    });
  const { field } = facts;
  return {
    code,
    message: { en: fill(EN[code]), fr: fill(FR[code]) },
    ...(typeof field === 'string' && { field }),
  };
}

function isCode(code: string): code is RefusalCode {
  return Object.hasOwn(EN, code);
}
