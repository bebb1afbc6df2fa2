import { fetchPermissions as fetchAnew } from '@directus/api/permissions/lib/fetch-permissions';
import { extractRequiredDynamicVariableContextForPermissions as findVariables } from '@directus/api/permissions/utils/extract-required-dynamic-variable-context';
import { fetchDynamicVariableData } from '@directus/api/permissions/utils/fetch-dynamic-variable-data';
import { fetchRawPermissions } from '@directus/api/permissions/utils/fetch-raw-permissions';
import { processPermissions } from '@directus/api/permissions/utils/process-permissions';
import { onceInRequest } from '../request-context.ts';
import { freeze } from './freeze.ts';

type Permissions = Awaited<ReturnType<typeof fetchAnew>>;

/** What permissions are made of: their variables, and what became of them for the last few readers. */
interface Made {
  variables: Record<string, Set<string>>;
  /** A rule speaks of the time. */
  timed: boolean;
  byReader: Map<string, Permissions>;
}

/** Readers that are remembered for each set of permissions. */
const READERS = 32;

/** By the permissions as they stand in the database, of which the cache gives the same object as long as they stand. */
const made = new WeakMap<object, Made>();

/**
 * Stands in for Directus's own, which works through every permission of the reader anew for each level of each query, five to ten
 * times for a request. What is asked about the reader is asked once for every request, and nobody gets what was made for
 * other answers. What comes back is frozen.
 */
export const fetchPermissions: typeof fetchAnew = (options, context) => {
  const { accountability, bypassDynamicVariableProcessing, ...asked } = options;
  if (!accountability || accountability.share || bypassDynamicVariableProcessing) return fetchAnew(options, context);
  const { user, role, roles, app } = accountability;
  const key = JSON.stringify(['permissions', asked, user, role, roles, app]);
  return onceInRequest(key, () => fetchFor({ ...options, accountability }, context));
};

async function fetchFor(
  options: Parameters<typeof fetchRawPermissions>[0],
  context: Parameters<typeof fetchRawPermissions>[1],
): Promise<Permissions> {
  const permissions = await fetchRawPermissions({ ...options, bypassMinimalAppPermissions: false }, context);
  const { accountability, policies } = options;
  let parts = made.get(permissions);
  if (!parts) {
    const timed = JSON.stringify(permissions).includes('"$NOW');
    parts = { variables: findVariables(permissions), timed, byReader: new Map() };
    made.set(permissions, parts);
  }
  const dynamicVariableContext = { ...parts.variables };
  const permissionsContext = await fetchDynamicVariableData(
    { accountability, policies, dynamicVariableContext },
    context,
  );
  const process = () => freeze(processPermissions({ permissions, accountability, permissionsContext }));
  if (parts.timed) return process();
  const { user, role, roles } = accountability;
  const reader = JSON.stringify([user, role, roles, permissionsContext]);
  const known = parts.byReader.get(reader) ?? process();
  // The one asked for last stands last: the first one goes.
  parts.byReader.delete(reader);
  parts.byReader.set(reader, known);
  for (const oldest of parts.byReader.keys()) {
    if (parts.byReader.size <= READERS) break;
    parts.byReader.delete(oldest);
  }
  return known;
}
