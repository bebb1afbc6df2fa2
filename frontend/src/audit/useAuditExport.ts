import { exportRows, readNovaError } from '@novacrm/sdk';
import { ref } from 'vue';
import { problemKey } from '../api/problem.ts';
import { useApi } from '../api/api.ts';
import type { AuditFilter } from './useAudit.ts';

const FIELDS = [
  'id',
  'occurred_at',
  'mode',
  'channel',
  'action',
  'collection',
  'purpose',
  'provider',
  'region',
  'policy_version',
  'risk_score',
  'risk_level',
  'duration_us',
  'leaf_hash',
];

/** Rows cannot be chosen by what is inside a decision: such a filter has no export. */
export function isExportable({ rule, category, type, actor }: AuditFilter): boolean {
  return !rule && !category && !type && !actor;
}

/** The filter of the list as one of Directus. */
export function exportFilter({ action, channel, from }: AuditFilter): Record<string, unknown> {
  return {
    ...(action && { action: { _eq: action } }),
    ...(channel && { channel: { _eq: channel } }),
    ...(from && { occurred_at: { _gte: from } }),
  };
}

/** The decisions as a CSV file; the export itself is judged and recorded like any other. */
export function useAuditExport() {
  const api = useApi();
  const busy = ref(false);
  const problem = ref<ReturnType<typeof problemKey> | null>(null);

  async function download(filter: AuditFilter): Promise<void> {
    busy.value = true;
    problem.value = null;
    try {
      const answer: unknown = await api.request(
        exportRows({
          collection: 'compliance_audit',
          fields: FIELDS,
          filter: exportFilter(filter),
          sort: ['-occurred_at'],
          format: 'csv',
        }),
      );
      save(answer instanceof Response ? await answer.text() : String(answer));
    } catch (reason) {
      problem.value = problemKey(readNovaError(reason).kind);
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, download };
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
