import type { Finding } from '../../finding.ts';
import type { Words } from './words.ts';

export interface ExplainedFinding {
  readonly type: string;
  readonly masked: string;
  readonly path: string;
  /** UTF-16 code units in the original text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** Names a finding by its type, its shape and its place, never by its value. Places are counted from 1 for people. */
export function describeFinding(
  { type, masked, path, start, end, confidence }: Finding,
  words: Words,
): ExplainedFinding {
  const percent = Math.round(confidence * 100);
  const sentence = words.finding(nameOfType(type, words), masked, path, start + 1, end, percent);
  return { type, masked, path, start, end, sentence };
}

export function nameOfType(type: string, words: Words): string {
  return words.types[type] ?? type;
}
