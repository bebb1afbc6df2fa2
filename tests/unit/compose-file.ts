import { parse } from 'yaml';

export type Environment = Readonly<Record<string, string>>;

/**
 * A compose file as the compose command sees it: merge keys resolved, variables filled in.
 * Throws for a variable that the file requires and `environment` lacks, with the file's own words.
 */
export function readCompose(text: string, environment: Environment): unknown {
  return fill(parse(text, { merge: true }), environment);
}

/** Names of all variables in a text. */
export function listVariables(text: string): string[] {
  return [...new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name))];
}

function fill(value: unknown, environment: Environment): unknown {
  if (typeof value === 'string') return interpolate(value, environment);
  if (Array.isArray(value)) return value.map((item) => fill(item, environment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, environment)]));
}

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?words}`, also one inside the other; an empty variable counts as absent. */
function interpolate(text: string, environment: Environment): string {
  const innermost = /\$\{(\w+)(?::([-?])([^${}]*))?\}/;
  for (let match = innermost.exec(text); match; match = innermost.exec(text)) {
    const [whole, name = '', operator, words = ''] = match;
    const value = environment[name];
    if (!value && operator === '?') throw new Error(`${name}: ${words}`);
    text = text.replace(whole, () => value || (operator === '-' ? words : ''));
  }
  return text;
}
