import { RELATIVES, ROLES } from '../../../lexicon/person-signs.ts';
import { GIVEN, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { COMPANY_AFTER } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';
import type { Run } from './name-run.ts';
import { WordList } from '../../../scan/word-list.ts';

/** "la DRH, Inès Khelifi", "son épouse Khady", "Ewelina Kowalska (acheteuse)": a name next to what somebody is. */
export function nextToRole(view: View, at: number, run: Run): string | undefined {
  const { text, tokens } = view;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || token.case === 'mixed' || allUpper(view, run)) return undefined;
  const long = run.last > run.first;
  const known = tokens.slice(run.first, run.last + 1).some((token) => nameKindOf(token) & (GIVEN | SURNAME));
  if (before) {
    const gap = text.slice(before.end, token.start);
    if ((gap === ' ' || gap === ', ') && RELATIVES.holds(before) && isOwned(view, at - 1))
      return 'relative of somebody';
    if (gap === ' ' && long && known && ROLES.holds(before)) return 'role before the name';
    if ((gap === ', ' || gap === ' (' || gap === ' : ') && long && roleEnds(view, at - 1))
      return 'role before the name';
  }
  return long && roleFollows(view, run) ? 'role after the name' : undefined;
}

/** "ma collègue", "sa fille": somebody's, not the word in general. */
function isOwned({ tokens }: View, at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined && /^(?:mon|ma|ton|ta|son|sa|notre|votre|leur|my|your|his|her|our|their|l)$/.test(before.word)
  );
}

/** "directeur technique", "responsable de la sécurité": a role with what it is about. */
function roleEnds({ text, tokens }: View, last: number): boolean {
  for (let at = last; at > last - 5 && at >= 0; at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || (at < last && next && !/^[ '-]$/.test(text.slice(token.end, next.start)))) return false;
    if (ROLES.holds(token)) return DETERMINERS.holds(tokens[at - 1]);
    if (token.case !== 'lower' && token.case !== 'upper') return false;
  }
  return false;
}

const DETERMINERS = new WordList(
  'la le l les notre votre mon ma ton ta son sa leur un une the our your my his her their a an nouveau nouvelle new former ancien ancienne'.split(
    ' ',
  ),
);
const BETWEEN = new WordList([
  'le',
  'la',
  'l',
  'notre',
  'votre',
  'son',
  'sa',
  'leur',
  'our',
  'the',
  'their',
  'a',
  'an',
  'un',
  'une',
  'ex',
]);

function roleFollows({ text, tokens }: View, run: Run): boolean {
  const last = tokens[run.last];
  let at = run.last + 1;
  const next = tokens[at];
  if (!last || !next || !/^(?:, | \(| - |\n)$/.test(text.slice(last.end, next.start))) return false;
  if (COMPANY_AFTER.holds(last)) return false;
  if (BETWEEN.holds(next)) at++;
  const role = tokens[at];
  return role !== undefined && ROLES.holds(role) && role.case !== 'mixed';
}

function allUpper({ tokens }: View, run: Run): boolean {
  return tokens.slice(run.first, run.last + 1).every((token) => token.case === 'upper');
}
