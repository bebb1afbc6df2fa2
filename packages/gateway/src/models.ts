import { Destination, type ModelList } from '@novacrm/contracts';
import type { Provider } from './provider.ts';
import { AUTO } from './select.ts';

/**
 * Every model once, under the first provider that has it, behind `auto`.
 *
 * @param created seconds since 1970
 */
export function listModels(providers: readonly Provider[], created: number): ModelList {
  const owners = new Map<string, string>([[AUTO, 'novacrm']]);
  for (const provider of providers) {
    for (const model of provider.models()) if (!owners.has(model)) owners.set(model, provider.id);
  }
  return {
    object: 'list',
    data: [...owners].map(([id, owner]) => ({ id, object: 'model' as const, created, owned_by: owner })),
  };
}

/** @throws TypeError when an id cannot stand in a verdict, is taken, or is reserved */
export function checkProviders(providers: readonly Provider[]): void {
  const seen = new Set<string>([AUTO]);
  for (const { id } of providers) {
    if (!Destination.shape.provider.safeParse(id).success) throw new TypeError(`"${id}" is not a valid provider id`);
    if (seen.has(id)) throw new TypeError(`two providers are called "${id}", or the name is reserved`);
    seen.add(id);
  }
}
