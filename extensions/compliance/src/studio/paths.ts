export const MODULE_ID = 'nova-compliance';
export const DECISIONS_PATH = 'decisions';

/** Places of the studio that the pages link to; the studio's router adds `/admin`. */
export const places = {
  overview: `/${MODULE_ID}`,
  decisions: `/${MODULE_ID}/${DECISIONS_PATH}`,
  rules: '/content/compliance_rules',
  policies: '/content/compliance_policies',
  incidents: '/content/compliance_incidents',
  rule: (id: string) => `/content/compliance_rules/${id}`,
  incident: (id: string) => `/content/compliance_incidents/${id}`,
};
