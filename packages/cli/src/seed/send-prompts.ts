import { check, complete } from '@novacrm/sdk';
import type { RestCommand } from '@directus/sdk';
import { PROMPTS, type DemoPrompt } from './data/prompts.ts';
import { demoId } from './people.ts';
import { RequestFailed } from './request-failed.ts';
import type { Session } from './session.ts';
import type { Staff } from './staff.ts';

/**
 * Sends the demo's questions, each as its person (who may be locked out by now) and once: its request id says in the ledger which one it was. That a
 * rule refuses some is the point; anything else that goes wrong throws.
 */
export async function sendPrompts(staff: Staff): Promise<void> {
  const sent = new Set(await readSent(staff.admin));
  const people = [...new Set(PROMPTS.map(({ by }) => by))];
  const work = people.map(async (person) => {
    const session = await staff.find(person);
    const open = PROMPTS.filter((prompt) => prompt.by === person && !sent.has(requestIdOf(prompt)));
    if (session) for (const prompt of open) await send(session, prompt);
  });
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** What the ledger knows a prompt by. */
export const requestIdOf = ({ key }: DemoPrompt): string => demoId(`prompt-${key}`);

async function readSent(admin: Session): Promise<string[]> {
  const entries = await admin.search<{ request_id: string }[]>('/items/compliance_audit', {
    fields: ['request_id'],
    filter: { request_id: { _in: PROMPTS.map(requestIdOf) } },
    limit: -1,
  });
  return entries.map(({ request_id }) => request_id);
}

async function send(session: Session, prompt: DemoPrompt): Promise<void> {
  try {
    await session.run(`prompt "${prompt.key}"`, withRequestId(composeCommand(prompt), requestIdOf(prompt)));
  } catch (reason) {
    const refused = reason instanceof RequestFailed && reason.failure.kind === 'refused';
    if (!refused) throw reason;
  }
}

function composeCommand({ text, purpose, checkOnly }: DemoPrompt): RestCommand<unknown, object> {
  if (checkOnly) {
    const { channel, collection, path = 'text', records } = checkOnly;
    return check({
      channel,
      parts: [{ path, text }],
      ...(collection && { collection }),
      ...(records !== undefined && { records }),
    });
  }
  // The offline heuristics answer: the demo costs nothing and leaves no machine.
  return complete({
    model: 'nova-heuristics',
    messages: [{ role: 'user', content: text }],
    ...(purpose && { metadata: { purpose } }),
  });
}

function withRequestId(command: RestCommand<unknown, object>, id: string): RestCommand<unknown, object> {
  return () => {
    const options = command();
    return { ...options, headers: { ...options.headers, 'X-Request-Id': id } };
  };
}
