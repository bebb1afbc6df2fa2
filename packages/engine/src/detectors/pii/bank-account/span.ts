/** An account as it stands in the plain text, from its first to its last digit. */
export interface BankSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly evidence: string;
}
