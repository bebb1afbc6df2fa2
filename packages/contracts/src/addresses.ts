/**
 * Where the routes of the SDK are. Apart from their schemas, so that a client which only calls them carries no
 * validation; `route()` puts both together.
 */
export interface Address {
  method: 'GET' | 'POST';
  /** Express notation, from the root of the server. */
  path: `/${string}`;
}

export const historyAddresses = {
  history: { method: 'GET', path: '/business/v1/history/:collection/:id' },
  comments: { method: 'GET', path: '/business/v1/comments/:collection/:id' },
} as const satisfies Record<string, Address>;

export const businessAddresses = {
  ...historyAddresses,
  exportRows: { method: 'POST', path: '/business/v1/exports' },
  previewImport: { method: 'POST', path: '/business/v1/imports/preview' },
  startImport: { method: 'POST', path: '/business/v1/imports' },
  readImport: { method: 'GET', path: '/business/v1/imports/:id' },
  cancelImport: { method: 'POST', path: '/business/v1/imports/:id/cancel' },
  duplicates: { method: 'GET', path: '/business/v1/duplicates/:collection/:id' },
  merge: { method: 'POST', path: '/business/v1/merges' },
  undoMerge: { method: 'POST', path: '/business/v1/merges/:id/undo' },
  search: { method: 'GET', path: '/business/v1/search' },
  timeline: { method: 'GET', path: '/business/v1/timeline/:collection/:id' },
  issueDocument: { method: 'POST', path: '/business/v1/documents/:collection/:id/issue' },
  documentTotals: { method: 'GET', path: '/business/v1/documents/:collection/:id/totals' },
  vatTreatment: { method: 'GET', path: '/business/v1/vat-treatment' },
  pipeline: { method: 'GET', path: '/business/v1/pipeline' },
} as const satisfies Record<string, Address>;

export const complianceAddresses = {
  check: { method: 'POST', path: '/compliance/v1/check' },
  redact: { method: 'POST', path: '/compliance/v1/redact' },
  listAudit: { method: 'GET', path: '/compliance/v1/audit' },
  readAudit: { method: 'GET', path: '/compliance/v1/audit/:id' },
  explainAudit: { method: 'GET', path: '/compliance/v1/audit/:id/explanation' },
  auditSummary: { method: 'GET', path: '/compliance/v1/audit-summary' },
  dashboard: { method: 'GET', path: '/compliance/v1/dashboard' },
  policyState: { method: 'GET', path: '/compliance/v1/policies/active' },
  policyRules: { method: 'GET', path: '/compliance/v1/policies/active/rules' },
} as const satisfies Record<string, Address>;

export const gatewayAddresses = {
  chat: { method: 'POST', path: '/gateway/v1/chat/completions' },
  embeddings: { method: 'POST', path: '/gateway/v1/embeddings' },
  models: { method: 'GET', path: '/gateway/v1/models' },
} as const satisfies Record<string, Address>;

export const ledgerAddresses = {
  readProof: { method: 'GET', path: '/compliance/v1/audit/:id/proof' },
  readCheckpoint: { method: 'GET', path: '/compliance/v1/checkpoint' },
  readConsistency: { method: 'GET', path: '/compliance/v1/checkpoint/consistency' },
  listChanges: { method: 'GET', path: '/compliance/v1/changes' },
  exportLedger: { method: 'GET', path: '/compliance/v1/export' },
} as const satisfies Record<string, Address>;

export const releaseAddresses = {
  decideIncident: { method: 'POST', path: '/compliance/v1/incidents/:id/decision' },
  requestException: { method: 'POST', path: '/compliance/v1/exceptions' },
  decideException: { method: 'POST', path: '/compliance/v1/exceptions/:id/decision' },
  ownReleases: { method: 'GET', path: '/compliance/v1/releases/mine' },
} as const satisfies Record<string, Address>;
