import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InputProblem } from './exchange-input.ts';

/** Seconds after which a refused caller may find room. */
const RETRY_AFTER = '1';

/** An answer that is no analysis: a status, a code for programs, words for people. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly problems: readonly InputProblem[];

  constructor(status: number, code: string, message: string, problems: readonly InputProblem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  static ofInput(problems: readonly InputProblem[]): Problem {
    const words = problems.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; ');
    return new Problem(400, 'INVALID_INPUT', words, problems);
  }

  answer(context: Context): Response {
    if (this.status === 503) context.header('Retry-After', RETRY_AFTER);
    const error = { code: this.code, message: this.message };
    const body = { error: this.problems.length > 0 ? { ...error, problems: this.problems } : error };
    return context.json(body, this.status as ContentfulStatusCode);
  }
}
