import type { Category, FindingType } from './finding.ts';
import type { Match } from './detector.ts';

export interface Candidate extends Match {
  readonly detector: string;
  readonly category: Category;
  /** The decoded value, when the span is the code it hides in. */
  readonly written?: string;
  /** The span is an encoded run, of which the value is only a part. */
  readonly wholeRun?: boolean;
}

/** Which type keeps a stretch that two claim; the higher wins, then the surer, then the longer. */
const RANK: Partial<Record<FindingType, number>> = {
  private_key_pem: 90,
  ssh_private_key: 90,
  basic_auth_url: 85,
  jwt: 80,
  password_assignment: 40,
  generic_api_key: 30,
  email: 75,
  iban: 70,
  nir: 68,
  payment_card: 66,
  bank_account: 62,
  national_id: 60,
  ip_address: 58,
  postal_address: 56,
  date_of_birth: 54,
  // "100 AV 01" is no avenue where a vehicle is spoken of.
  license_plate: 57,
  geo: 50,
  phone: 48,
  person: 20,
};
const DEFAULT_RANK = 82;

/** Removes double claims. Clauses about a person and whole-text findings may cover others; values may not. */
export function resolveOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const clauses: Candidate[] = [];
  const values: Candidate[] = [];
  for (const candidate of candidates) {
    (candidate.category === 'pii' || candidate.category === 'secret' ? values : clauses).push(candidate);
  }
  const kept = [...keepStrongest(values), ...mergeSameType(clauses)];
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function keepStrongest(values: Candidate[]): Candidate[] {
  values.sort((a, b) => a.start - b.start);
  const kept: Candidate[] = [];
  for (const candidate of values) {
    let wins = true;
    // Kept ones do not overlap each other and are ordered, so only the last few can reach this far.
    while (wins) {
      const last = kept.at(-1);
      if (!last || last.end <= candidate.start) break;
      if (beats(candidate, last)) kept.pop();
      else wins = false;
    }
    if (wins) kept.push(candidate);
  }
  return kept;
}

function beats(a: Candidate, b: Candidate): boolean {
  const rank = (RANK[a.type] ?? DEFAULT_RANK) - (RANK[b.type] ?? DEFAULT_RANK);
  if (rank !== 0) return rank > 0;
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return a.end - a.start > b.end - b.start;
}

function mergeSameType(clauses: Candidate[]): Candidate[] {
  clauses.sort((a, b) => a.start - b.start);
  const merged: Candidate[] = [];
  const lastOf = new Map<string, number>();
  for (const candidate of clauses) {
    const index = lastOf.get(candidate.type);
    const last = index === undefined ? undefined : merged[index];
    if (index !== undefined && last && last.end >= candidate.start) {
      merged[index] = {
        ...last,
        end: Math.max(last.end, candidate.end),
        confidence: Math.max(last.confidence, candidate.confidence),
        evidence: [...new Set([...last.evidence, ...candidate.evidence])],
      };
    } else {
      lastOf.set(candidate.type, merged.length);
      merged.push(candidate);
    }
  }
  return merged;
}
