import { AMBIGUOUS, COMMON, GIVEN, nameKindOf, SURNAME } from '../../../lexicon/names.ts';
import { COMPETING } from '../../../lexicon/competing-names.ts';
import { COMPANY_AFTER, NOT_A_SURNAME } from '../../../lexicon/person-words.ts';
import type { View } from '../../../scan/view.ts';
import type { Run } from './name-run.ts';
import type { NamedPerson } from './named-person.ts';

/** "Wei Zhang (ingénieur) puis Ewelina Kowalska", "Moreau, Petit et Garcia": what is listed with a person is a person. */
export function listedAfter(view: View, run: Run, previous: NamedPerson | undefined): string | undefined {
  if (!previous) return undefined;
  const { text, tokens } = view;
  const from = tokens[previous.last]?.end ?? 0;
  const token = tokens[run.first];
  const last = tokens[run.last];
  if (!token || !last || token.start - from > 48 || token.case === 'mixed') return undefined;
  const joint = JOINT.exec(text.slice(from, token.start))?.[1];
  if (joint === undefined) return undefined;
  if (tokens.slice(run.first, run.last + 1).some((word) => COMPANY_AFTER.holds(word) || NOT_A_SURNAME.holds(word)))
    return undefined;
  const kind = nameKindOf(token);
  if (previous.evidence === PRESENT && last.case !== 'mixed') return PRESENT;
  const long = run.last > run.first;
  const surnameKnown = (nameKindOf(last) & (SURNAME | GIVEN)) !== 0;
  const sure = kind & (SURNAME | GIVEN) && !(kind & (AMBIGUOUS | COMMON));
  const vouched = kind & GIVEN && !COMPETING.holds(token) && previous.evidence.startsWith('given name');
  if (sure || vouched) return 'listed with a person';
  if (!long || last.case === 'mixed') return undefined;
  return surnameKnown || (/[;\n]|et|and|puis/.test(joint) && previous.last > previous.first)
    ? 'listed with a person'
    : undefined;
}

const PRESENT = 'listed as somebody present';

const JOINT = /^(?: \([^()\n]{1,30}\))?( ?[,;/] ?| et | and | puis | & | ou | or |, (?:et|and) )$/;
