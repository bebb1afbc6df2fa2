import { defineHook } from '@directus/extensions-sdk';
import type { EmailOptions } from '@directus/types';
import { nova } from '@novacrm/runtime';
import type { Application } from 'express';
import { inviteHandler } from './invite.ts';
import { writeLetter } from './write-letter.ts';

/** How people come in: invitations, and the mails that lead to the portal. */
export default defineHook(({ init, filter }, context) => {
  const portal = `${String(context.env['PUBLIC_URL'])}/portal/accept-invite`;
  init('routes.before', ({ app }) => {
    (app as Application).post('/users/invite', inviteHandler(context, portal));
  });
  filter('email.send', async (mail: unknown) => writeLetter((await nova(context)).database, mail as EmailOptions));
});
