import type { MessageContext, MessageFunction } from 'vue-i18n';

/** `{name}`, or a literal in quotes as `{'@'}`. */
const PLACE = /\{\s*(?:'((?:[^'\\]|\\.)*)'|(\w+))\s*\}/g;

/**
 * Turns a message into a function. The syntax is vue-i18n's as far as the portal's texts use it: named values, literals in
 * quotes, plural forms between bars. Its own compiler understands more and would be in every first load.
 */
export function compileMessage(message: string): MessageFunction<string> {
  const forms = message.split('|').map((form) => compileForm(form.trim()));
  return ((context: MessageContext<string>) => {
    const said = forms.map((form) => form(context));
    return said.length > 1 ? context.plural(said) : (said[0] ?? '');
  }) as MessageFunction<string>;
}

function compileForm(form: string): (context: MessageContext<string>) => string {
  const parts: (string | { name: string })[] = [];
  let at = 0;
  for (const match of form.matchAll(PLACE)) {
    parts.push(form.slice(at, match.index));
    parts.push(match[2] === undefined ? (match[1] ?? '') : { name: match[2] });
    at = match.index + match[0].length;
  }
  parts.push(form.slice(at));
  return ({ named }) =>
    parts.map((part) => (typeof part === 'string' ? part : String(named(part.name) ?? ''))).join('');
}
