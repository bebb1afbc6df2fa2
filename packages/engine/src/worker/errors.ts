export type EngineErrorCode = 'ENGINE_TIMEOUT' | 'ENGINE_OVERLOADED' | 'ENGINE_UNAVAILABLE' | 'ENGINE_INPUT_TOO_LARGE';

const MESSAGES: Record<EngineErrorCode, string> = {
  ENGINE_TIMEOUT: 'The analysis took longer than allowed.',
  ENGINE_OVERLOADED: 'More texts are waiting to be analysed than the engine takes at once.',
  ENGINE_UNAVAILABLE: 'The engine cannot analyse anything right now.',
  ENGINE_INPUT_TOO_LARGE: 'The text is longer than the engine takes at once.',
};

/** No answer of the engine. The message holds nothing of the text. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string = MESSAGES[code], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
