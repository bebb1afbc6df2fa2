import { createError } from '@directus/errors';
import type { LocalizedText } from '@novacrm/contracts';
import type { RefusalCode } from '../domain/refusals/en.ts';
import { describeRefusal } from '../domain/refusals/refusal.ts';

/** 422 with the code of the rule, the reason in both languages, and the field to change. */
export function refused(code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): Error {
  return translate(code, facts) ?? new Error(code);
}

/** Undefined for a code that no rule of ours has. */
export function translate(code: string, facts: Readonly<Record<string, unknown>>): Error | undefined {
  const refusal = describeRefusal(code, facts);
  if (!refusal) return undefined;
  const RefusedError = createError<{ reason: LocalizedText; field: string | null }>(
    refusal.code,
    refusal.message.en,
    422,
  );
  return new RefusedError({ reason: refusal.message, field: refusal.field ?? null });
}
