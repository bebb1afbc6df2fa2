import type { z } from 'zod';
import type { Address } from './addresses.ts';

/** One HTTP route: the handler, the SDK command, the OpenAPI document and the portal's types come from this. */
export interface Route<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> extends Address {
  /** Query for GET, body for POST, path parameters included. */
  input: Input;
  output: Output;
  /** Media type of an answer that is not JSON. */
  produces?: string;
}

export function route<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Route<Input, Output>,
): Route<Input, Output> {
  return definition;
}
