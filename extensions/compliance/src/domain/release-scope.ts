import type { AuditEntry } from '@novacrm/contracts';

/** What an exception lets pass: one rule, for one person, in one place, for the values that were found. */
export interface ReleaseScope {
  rule: string;
  actor: string;
  purpose: string | null;
  collection: string | null;
  /** Keyed hashes of the values; null when the rule spoke without finding one. */
  fingerprints: string[] | null;
}

/** One scope for every rule that stood in the way; none when nothing did. */
export function deriveScopes(
  { rules, findings, purpose, collection }: Pick<AuditEntry, 'rules' | 'findings' | 'purpose' | 'collection'>,
  actor: string,
): ReleaseScope[] {
  const fingerprints = [...new Set(findings.map((finding) => finding.fingerprint))].sort();
  return rules
    .filter(({ action, shadow }) => !shadow && (action === 'escalate' || action === 'block'))
    .map(({ key }) => ({
      rule: key,
      actor,
      purpose,
      collection,
      fingerprints: fingerprints.length > 0 ? fingerprints : null,
    }));
}
