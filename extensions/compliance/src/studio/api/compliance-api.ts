import { useApi } from '@directus/extensions-sdk';
import type { AuditDetail, AuditPage, AuditQuery, AuditSummary, PolicyState } from '@novacrm/contracts';

/** The routes this module reads. The server validates what it sends, so nothing is parsed again here. */
export interface ComplianceApi {
  summary(days: number, signal: AbortSignal): Promise<AuditSummary>;
  policy(signal: AbortSignal): Promise<PolicyState>;
  decisions(query: AuditQuery, signal: AbortSignal): Promise<AuditPage>;
  decision(id: string, signal: AbortSignal): Promise<AuditDetail>;
  rules(signal: AbortSignal): Promise<RuleItem[]>;
}

/** A rule as its collection holds it. */
export interface RuleItem {
  id: string;
  key: string;
  title_en: string | null;
  title_fr: string | null;
}

const TIMEOUT_MS = 15_000;
const RULE_FIELDS: (keyof RuleItem)[] = ['id', 'key', 'title_en', 'title_fr'];

export function useComplianceApi(): ComplianceApi {
  const host = useApi();
  const get = async <Body>(path: string, params: object, signal: AbortSignal) =>
    (await host.get<Body>(path, { params, signal, timeout: TIMEOUT_MS })).data;

  return {
    summary: (days, signal) => get('/compliance/v1/audit-summary', { days }, signal),
    policy: (signal) => get('/compliance/v1/policies/active', {}, signal),
    decisions: (query, signal) => get('/compliance/v1/audit', query, signal),
    decision: (id, signal) => get(`/compliance/v1/audit/${encodeURIComponent(id)}`, {}, signal),
    rules: async (signal) => {
      const params = { fields: RULE_FIELDS.join(','), sort: 'key', limit: -1 };
      return (await get<{ data: RuleItem[] }>('/items/compliance_rules', params, signal)).data;
    },
  };
}
