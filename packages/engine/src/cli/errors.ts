/** Wrong use of the command line: the message says what to do, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
