/** What the processes that a start forks tell it. */
export function isStep(message: unknown): message is { step: string } {
  return typeof message === 'object' && message !== null && 'step' in message && typeof message.step === 'string';
}

export function isFailure(message: unknown): message is { failure: string } {
  return typeof message === 'object' && message !== null && 'failure' in message && typeof message.failure === 'string';
}
