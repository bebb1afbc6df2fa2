import { throwIfRefused, type Call, type Nova } from '@novacrm/runtime';

/** Judges the reason of a decision as the text it is; returns it with what a rule takes out replaced. */
export async function judgeReason(
  { gate, identity }: Nova,
  reason: string,
  { collection, item }: { collection: string; item: string | null },
  accountability: Call['accountability'],
): Promise<string> {
  const verdict = await gate.judge({
    exchange: {
      channel: 'write',
      parts: [{ path: 'reason', text: reason, privacyClass: 'free_text' }],
      actor: await identity.actorOf(accountability),
      collection,
    },
    mode: 'enforce',
    accountability,
    item,
  });
  throwIfRefused(verdict);
  return verdict.redacted?.[0]?.text ?? reason;
}
