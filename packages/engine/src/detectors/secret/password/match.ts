import type { Match } from '../../../detector.ts';

export function passwordMatch(start: number, end: number, confidence: number, keyword: string): Match {
  return { type: 'password_assignment', start, end, confidence, evidence: [`announced by "${keyword}"`] };
}
