import { COMPANY_NAMES } from '../../../lexicon/company-names.ts';
import type { View } from '../../../scan/view.ts';
import type { Run } from './name-run.ts';

const NOBODY = /^(?:some|any|no|every)(?:body|one)$/;
/** Only people tell. */
const TELLS = /^ (?:m'a (?:dit|confi|racont|avou)|told me|told us|asked me|rang me|texted)/;
/** '…," says Lépicier': behind a quotation stands who said it. */
const QUOTED = /["”»],? (?:says|said|added|adds|dit|déclare|ajoute|précise|explique) $/;

/** Why somebody whose name is in no list must be a person: who tells us something, or is quoted. */
export function saysSomething({ text, tokens }: View, run: Run): string | undefined {
  const [token, last] = [tokens[run.first], tokens[run.last]];
  if (token?.case !== 'capital' || !last) return undefined;
  const spaced = text.charAt(last.end) === ' ' && 'mtar'.includes(text.charAt(last.end + 1));
  if (spaced && TELLS.test(text.slice(last.end, last.end + 12)) && !NOBODY.test(token.word))
    return 'somebody who says something';
  const quoted =
    text.charAt(token.start - 1) === ' ' && QUOTED.test(text.slice(Math.max(0, token.start - 10), token.start));
  return quoted && !COMPANY_NAMES.holds(token) ? 'somebody who is quoted' : undefined;
}
