import type { Words } from './words/words.ts';

/** What keeps the command from giving an answer. Said in the language of the user, with exit code 2. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly say: (failures: Words['failures']) => string;

  constructor(say: (failures: Words['failures']) => string, options?: ErrorOptions) {
    super('the command cannot be carried out', options);
    this.say = say;
  }
}
