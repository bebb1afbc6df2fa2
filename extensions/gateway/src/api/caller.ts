import { randomUUID } from 'node:crypto';
import type { Accountability } from '@directus/types';
import type { Actor } from '@novacrm/contracts';
import { currentRequestId, type Claims, type Nova } from '@novacrm/runtime';
import type { Request } from 'express';
import { keyOf } from '../keys/key-of-request.ts';
import { AccessRefused } from './guard.ts';

export interface GatewayCaller {
  actor: Actor;
  accountability: Accountability;
  requestId: string;
  /** The system that the caller's key is bound to. */
  purpose?: string;
  /** Exceptions that this request has used. */
  claims: Claims;
}

/**
 * Who calls. Whoever may create `ai_calls` may use the gateway: the permission is set in the studio like any other.
 * Throws `AccessRefused`.
 */
export async function identifyCaller(request: Request, { identity, permissions }: Nova): Promise<GatewayCaller> {
  const { accountability } = request as Request & { accountability?: Accountability };
  if (!accountability?.user) throw new AccessRefused('authentication_error');
  if (!(await permissions.allows('create', 'ai_calls', accountability))) throw new AccessRefused('permission_error');
  const key = keyOf(request);
  return {
    actor: await identity.actorOf(accountability),
    accountability,
    requestId: currentRequestId() || randomUUID(),
    claims: new Map(),
    ...(key && { purpose: key.purpose }),
  };
}
