import type { RestCommand } from '@directus/sdk';
import type { Route } from '@novacrm/contracts';
import type { z } from 'zod';

/**
 * The SDK command of one route of ours. Answers are typed, not parsed: a newer server may add fields within v1.
 * Path parameters are taken out of the input; the rest is the query of a GET or the body of a POST.
 */
export function command<Input extends z.ZodType<object>, Output extends z.ZodType>(
  route: Route<Input, Output>,
): <Schema = unknown>(input: z.input<Input>) => RestCommand<z.output<Output>, Schema> {
  return (input) => () => {
    const fields = new Map(Object.entries(input as object));
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
      const value = fields.get(name);
      fields.delete(name);
      return encodeURIComponent(String(value));
    });
    const rest = Object.fromEntries(fields);
    if (route.method === 'POST') return { path, method: 'POST', body: JSON.stringify(rest) };
    return { path, method: 'GET', params: withoutUndefined(rest) };
  };
}

/** The SDK would send the word "undefined". */
function withoutUndefined(query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
