import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding.ts';
import { dropOperator } from './operators/drop.ts';
import { maskOperator } from './operators/mask.ts';
import { replaceOperator } from './operators/replace.ts';
import { redactParts, type OperatorOf } from './redact-parts.ts';

const finding = (path: string, type: string, start: number, end: number): Finding => ({
  detector: type, category: 'pii', type, severity: 'medium', confidence: 0.9, path, start, end, masked: '••••', fingerprint: 'f', evidence: [],
}); // prettier-ignore

const byType: OperatorOf = ({ type }) => ({ email: maskOperator, iban: dropOperator, phone: replaceOperator })[type];

describe('redacting parts', () => {
  it('gives every finding the operator named for it, in its own part', () => {
    const parts = [
      { path: 'subject', text: 'mail a@b.fr' },
      { path: 'body', text: 'call 0612345678 or a@b.fr' },
    ];
    const findings = [
      finding('subject', 'email', 5, 11),
      finding('body', 'email', 19, 25),
      finding('body', 'phone', 5, 15),
    ];
    expect(redactParts(parts, findings, byType)).toEqual([
      { path: 'subject', text: 'mail ••••' },
      { path: 'body', text: 'call [PHONE] or ••••' },
    ]);
  });

  it('leaves what no operator is named for', () => {
    const parts = [{ path: 'p', text: 'Jean, a@b.fr' }];
    expect(redactParts(parts, [finding('p', 'person', 0, 4), finding('p', 'email', 6, 12)], byType)[0]?.text).toBe(
      'Jean, ••••',
    );
  });

  it('replaces overlapping findings as one: longest type, strictest operator', () => {
    const parts = [{ path: 'p', text: 'see 0123456789 there' }];
    const overlapping = [finding('p', 'phone', 4, 10), finding('p', 'email', 6, 14)];
    expect(redactParts(parts, overlapping, byType)[0]?.text).toBe('see [EMAIL] there');
    expect(redactParts(parts, [...overlapping, finding('p', 'iban', 9, 12)], byType)[0]?.text).toBe('see there');
  });

  it('survives findings of parts and places that do not exist', () => {
    const parts = [{ path: 'p', text: 'short' }];
    const odd = [finding('q', 'email', 0, 3), finding('p', 'email', 90, 99), finding('p', 'email', Number.NaN, 2)];
    expect(redactParts(parts, odd, byType)[0]?.text).toBe('••••ort');
  });
});
