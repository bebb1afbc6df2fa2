import type { RestCommand } from '@directus/sdk';
import type { Route } from '@novacrm/contracts';
import type { Address } from '@novacrm/contracts/addresses';
import type { z } from 'zod';

type Command<Called extends Route> = <Schema = unknown>(
  input: z.input<Called['input']>,
) => RestCommand<z.output<Called['output']>, Schema>;

/** Makes the commands of a group of routes, by name. The schemas are types here: nothing of them is carried along. */
export function commandsOf<Routes extends Record<string, Route>>(addresses: Record<keyof Routes, Address>) {
  return <Name extends keyof Routes>(name: Name): Command<Routes[Name]> => command(addresses[name]);
}

/**
 * The SDK command of one route of ours. Answers are typed, not parsed: a newer server may add fields within v1.
 * Path parameters are taken out of the input; the rest is the query of a GET or the body of a POST.
 */
function command<Called extends Route>(route: Address): Command<Called> {
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
