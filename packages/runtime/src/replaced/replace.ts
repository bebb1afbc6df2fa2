import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Modules of Directus, by what they are imported as, and ours that stand in for them. */
const STAND_INS: Record<string, string> = {
  '@directus/api/permissions/cache': './permission-cache.ts',
  '@directus/api/permissions/lib/fetch-permissions': './fetch-permissions.ts',
  '@directus/api/permissions/modules/process-ast/lib/inject-cases': './inject-cases.ts',
};

/**
 * Has everybody who imports certain modules of Directus get ours; they themselves get the original. To be called before
 * anything of Directus is imported.
 * @throws Error when Directus has no such module (any more).
 */
export function replaceModules(): void {
  const standIns = new Map(
    Object.entries(STAND_INS).map(([name, ours]) => [import.meta.resolve(name), new URL(ours, import.meta.url).href]),
  );
  for (const original of standIns.keys()) {
    if (!existsSync(fileURLToPath(original))) throw new Error(`Directus has no module ${original} to be replaced.`);
  }
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const ours = standIns.get(found.url);
      return ours && context.parentURL !== ours ? next(ours, context) : found;
    },
  });
}
