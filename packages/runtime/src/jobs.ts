import { z } from 'zod';
import type { JobKind } from './queue.ts';

/** Looks for tasks whose reminder is due. */
export const remindOfTasks = { name: 'remind_of_tasks', data: z.strictObject({}) } satisfies JobKind;

/** Looks for AI calls whose record a server that was killed took with it. */
export const recordLostCalls = { name: 'record_lost_calls', data: z.strictObject({}) } satisfies JobKind;

/** Goes on with an import; its row says where. */
export const continueImport = { name: 'continue_import', data: z.strictObject({ run: z.uuid() }) } satisfies JobKind;
