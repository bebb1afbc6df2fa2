/**
 * Keeps workspace packages and what the host brings out of the bundles: Node resolves them at run time from the root
 * folder, so that every bundle of a process shares one instance.
 */
export const external = {
  name: 'novacrm-external',
  resolveId: {
    order: 'pre',
    handler: (id) => (/^(@novacrm\/|@directus\/errors$|express$|yaml$|zod$)/.test(id) ? { id, external: true } : null),
  },
};
