import type { Hit } from '../../../scan/keywords.ts';
import { sentenceAt } from '../../../scan/sentences.ts';
import type { View } from '../../../scan/view.ts';
import { MARKUP } from './words.ts';

const KNOWN = new Set(MARKUP);
/** Tags of chat templates: no business text holds them. */
const TEMPLATE =
  /^(?:<\|im_|<\|(?:system|user|assistant|endoftext)|\[\/?inst\]|<<sys|\[sys\]|<tool_call|<function|"role" ?: ?"system|'role': 'system|<system|<\/system|begin system|system override|end of system|\{\{system)/;
/** Behind "system:" and the like, an order must follow. */
const ORDER =
  /^[^a-z]{0,6}(?:prompt|message|override|note|instruction|command|update|admin)?[\]:\s]{0,4}(?:you|ignore|from now|new|nouvelle|the user|tu|vous|l'utilisateur|utilisateur|disregard|override|reveal|revele|mode|obey|obeis|print|affiche|envoie|send|all |toutes|execute|donne|give|ne |do not)/;
const REVERSED = /^(?:erongi|snoitcurtsni|tpmorp|drageresid|eilbuo)$/;

/** Sentences that hold markup meant for the machine, not for the reader. */
export function markupIn(view: View, hits: readonly Hit[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  let done = 0;
  for (const { start, end, keyword } of hits) {
    if (start < done || !KNOWN.has(keyword)) continue;
    if (!TEMPLATE.test(keyword) && !REVERSED.test(keyword) && !orders(view.plain, start, end, keyword)) continue;
    const all = view.sentences;
    at = sentenceAt(all, start, at);
    const bounds = all[at];
    if (!bounds) continue;
    spans.push(bounds);
    done = bounds.end;
  }
  return spans;
}

function orders(plain: string, start: number, end: number, keyword: string): boolean {
  const opens = start === 0 || /[\n[({"'.!?:] ?$/.test(plain.slice(Math.max(0, start - 2), start));
  const rest = plain.slice(end, end + 40);
  if (keyword.startsWith('#'))
    return opens && /^s?(?: system(?: prompt)?)?\s*(?::|\n)/.test(rest) && !/^s?\s*:?\s*\n?\s*$/.test(rest);
  if (/^(?:\[?system|\[?admin|systeme)/.test(keyword)) return opens && ORDER.test(rest);
  return false;
}
