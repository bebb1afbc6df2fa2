import { readNovaError, type NovaError } from '@novacrm/sdk';

/** A request of the seed that the product did not answer as it should, in words for whoever runs the command. */
export class RequestFailed extends Error {
  readonly failure: NovaError;

  /** `what` names the request or the row: `POST /users`, `interactions "life-…"`. */
  constructor(what: string, cause: unknown) {
    const failure = cause instanceof RequestFailed ? cause.failure : readNovaError(cause);
    const rules = failure.refusal ? ` by ${failure.refusal.rules.map(({ key }) => key).join(', ')}` : '';
    super(
      `The demo company is not complete: ${what} was not accepted${rules} (${failure.code || failure.kind}: ${failure.message}).`,
      {
        cause,
      },
    );
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}
