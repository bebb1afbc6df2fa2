const ESCAPES: Readonly<Record<string, string>> = { '\\n': '\n', '\\r': '\r', '\\t': '\t' };
const WHITE_SPACE: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * JSON as the gate reads it: no escapes that could hide a value, and line breaks inside strings as such, since `\nNé le` reads
 * like one word. Undo with `concealBreaks`. Undefined for what is no JSON.
 */
export function exposeJson(json: string): string | undefined {
  try {
    const compact = JSON.stringify(JSON.parse(json === '' ? '{}' : json));
    return compact.replace(/\\(?:[^u]|u[0-9a-f]{4})/g, (escape) => ESCAPES[escape] ?? escape);
  } catch {
    return undefined;
  }
}

/** Compact JSON has no line breaks of its own: every one stands for an escape. */
export function concealBreaks(exposed: string): string {
  return exposed.replace(/[\n\r\t]/g, (character) => WHITE_SPACE[character] ?? character);
}
