import type { Request } from 'express';

export interface GatewayKey {
  id: string;
  user: string;
  /** Key of the AI system that calls with it are made for. */
  purpose: string;
}

/** Requests that came with a key: told where keys are checked, read where calls are served. */
const known = new WeakMap<object, GatewayKey>();

export function tellKey(request: object, key: GatewayKey): void {
  known.set(request, key);
}

export function keyOf(request: Request): GatewayKey | undefined {
  return known.get(request);
}
