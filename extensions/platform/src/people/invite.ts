import { ForbiddenError, InvalidPayloadError } from '@directus/errors';
import type { Accountability, ApiExtensionContext, SchemaOverview } from '@directus/types';
import type { RequestHandler } from 'express';
import { z } from 'zod';

const Invitation = z.strictObject({
  email: z.union([z.email(), z.array(z.email()).min(1).max(100)]),
  role: z.guid(),
  invite_url: z.url().optional(),
});

/**
 * `POST /users/invite` of Directus, which takes version 4 of a role's id alone: ids of the roles that a model brings follow
 * from their names. Invited people come to the portal unless the invitation leads elsewhere.
 *
 * @param portal address that accepts invitations
 */
export function inviteHandler({ services }: ApiExtensionContext, portal: string): RequestHandler {
  return (request, response, next) => {
    const { accountability, schema } = request as typeof request & {
      accountability?: Accountability | null;
      schema: SchemaOverview;
    };
    // Without one a service may do everything.
    if (!accountability) {
      next(new ForbiddenError());
      return;
    }
    const given = Invitation.safeParse(request.body);
    if (!given.success) {
      const [issue] = given.error.issues;
      next(new InvalidPayloadError({ reason: `"${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'is not valid'}` }));
      return;
    }
    const { email, role, invite_url: url = portal } = given.data;
    new services.UsersService({ accountability, schema })
      .inviteUser(email, role, url)
      .then(() => response.status(204).end(), next);
  };
}
