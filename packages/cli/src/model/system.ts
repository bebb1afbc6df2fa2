/** Collections that Directus 11.17 brings along. */
export const SYSTEM_COLLECTIONS: ReadonlySet<string> = new Set(
  [
    'access activity collections comments dashboards deployment_projects deployment_runs deployments extensions fields',
    'files flows folders migrations notifications operations panels permissions policies presets relations revisions',
    'roles sessions settings shares translations users versions',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `directus_${name}`),
);
