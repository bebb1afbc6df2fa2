import { currentRequestId } from './request-context.ts';

type Write = (fields: Record<string, unknown>, message: string) => void;

/** The part of pino that we use. Texts of people never go in: ids, counts, codes and durations do. */
export interface Logger {
  info: Write;
  warn: Write;
  error: Write;
}

/** The host's logger with the request id on every line and errors cut down to what cannot hold a text. */
export function createLogger(host: Logger): Logger {
  const through = (level: keyof Logger): Write => {
    return (fields, message) => {
      const requestId = currentRequestId();
      host[level](
        {
          ...(requestId && { request_id: requestId }),
          ...fields,
          ...('err' in fields && { err: describe(fields['err']) }),
        },
        message,
      );
    };
  };
  return { info: through('info'), warn: through('warn'), error: through('error') };
}

/** Database errors repeat the offending values in their message: of those only the code and the table are kept. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const fromDatabase = 'severity' in error && 'routine' in error;
  return {
    type: error.name,
    code,
    message: fromDatabase ? 'database error' : error.message,
    ...(fromDatabase && {
      table: 'table' in error ? error.table : undefined,
      constraint: 'constraint' in error ? error.constraint : undefined,
    }),
    stack: fromDatabase ? undefined : error.stack,
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
