/**
 * Typed commands of NovaCRM for `@directus/sdk`.
 *
 * @example
 * const client = createDirectus(url).with(rest());
 * const verdict = await client.request(checkText('write', 'Call her on 06 12 34 56 78'));
 */
export {
  auditSummary,
  check,
  checkText,
  complianceDashboard,
  decideException,
  decideIncident,
  explainAudit,
  listAudit,
  listChanges,
  ownReleases,
  policyRules,
  policyState,
  readAudit,
  readCheckpoint,
  readConsistency,
  readProof,
  redact,
  requestException,
} from './compliance.ts';
export {
  cancelImport,
  comments,
  documentTotals,
  duplicates,
  exportRows,
  history,
  issueDocument,
  merge,
  pipeline,
  previewImport,
  readImport,
  search,
  startImport,
  timeline,
  undoMerge,
  vatTreatment,
} from './business.ts';
export { complete, listModels } from './gateway.ts';
export { readNovaError, type NovaError, type NovaErrorKind, type Refused } from './novaError.ts';
export type { Schema } from './schema.generated.ts';
