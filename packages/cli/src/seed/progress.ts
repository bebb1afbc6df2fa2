import { DEMO_LOGINS, DEMO_PASSWORD } from '@novacrm/contracts';
import { z } from 'zod';
import type { Session } from './session.ts';

/** The parts of the demo. A part that was completed is never looked at again: people may change and delete its rows. */
export const PARTS = ['demo-crm', 'demo-business', 'demo-decisions'] as const;
export type Part = (typeof PARTS)[number];

export interface Progress {
  isDone(part: Part): boolean;
  /** Remembers, in the tags of the demo administrator, that a part is complete. */
  markDone(part: Part): Promise<void>;
}

export async function readProgress(admin: Session): Promise<Progress> {
  const me = await admin.get<{ tags: string[] | null }>('/users/me', { fields: ['tags'] });
  const tags = new Set(me.tags);
  return {
    isDone: (part) => tags.has(part),
    async markDone(part) {
      tags.add(part);
      await admin.patch('/users/me', { tags: [...tags] });
    },
  };
}

/** What the studio's sign-in page says once the demo is complete. */
const NOTE = [
  `Demo company: sign in with the password ${DEMO_PASSWORD} as`,
  `Société de démonstration : connectez-vous avec le mot de passe ${DEMO_PASSWORD} en tant que`,
  DEMO_LOGINS.map(({ email }) => email).join(', '),
].join('\n\n');

/**
 * The note on the sign-in page is the one thing that can be read without signing in, which Directus stretches to half a
 * second. When it is not there, signing in tells.
 */
export async function isAnnounced(url: string): Promise<boolean> {
  const response = await fetch(`${url}/server/info`, { signal: AbortSignal.timeout(10_000) });
  const info = ServerInfo.safeParse(await response.json().catch(() => undefined));
  return info.success && info.data.data.project.public_note === NOTE;
}

const ServerInfo = z.object({ data: z.object({ project: z.object({ public_note: z.string().nullable() }) }) });

/** A note that somebody wrote stays. */
export async function announce(admin: Session): Promise<void> {
  const settings = await admin.get<{ public_note: string | null }>('/settings', { fields: ['public_note'] });
  if (!settings.public_note) await admin.patch('/settings', { public_note: NOTE });
}
