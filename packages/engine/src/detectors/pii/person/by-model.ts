import { isEveryday, probabilityOfPerson } from '../../../person-model/score.ts';
import type { View } from '../../../scan/view.ts';
import { judgeCandidates, placesIn, type Knowledge } from './candidates.ts';
import type { Names } from './find-names.ts';
import type { NamedPerson } from './named-person.ts';
import { namesAThing } from './surroundings.ts';

/** From here on a run of words that no rule has taken for a person is one. */
export const THRESHOLD = 0.8;
/** Below this a run of words is no person although a rule that looks at the name alone thinks so. */
export const DOUBT = 0.3;
/** A rule that is surer than this sees more than the name. */
export const OPEN_TO_DOUBT = 0.86;

/** What rules find, without what the model does not believe, and with persons that no rule finds. */
export function withModel(view: View, names: Names): Names {
  const placed = placesIn(view, names);
  const found = withoutDoubted(view, names, placed);
  const added: NamedPerson[] = [];
  judgeCandidates(view, { ...names, found }, { isEveryday, placed }, ({ run, place }) => {
    if (namesAThing(view.text, view.tokens, run)) return false;
    const probability = probabilityOfPerson(view, run, place);
    if (probability < THRESHOLD) return false;
    added.push({ ...run, confidence: probability, evidence: 'words around a name' });
    return true;
  });
  return { ...names, found: [...found, ...added] };
}

function withoutDoubted(view: View, { found }: Names, placed: Knowledge['placed']): readonly NamedPerson[] {
  const { tokens } = view;
  return found.filter((person, index) => {
    if (person.confidence > OPEN_TO_DOUBT || tokens[person.first]?.case === 'upper') return true;
    const place = placed(person, found[index - 1]?.last ?? -1, found[index + 1]?.first ?? tokens.length);
    return probabilityOfPerson(view, person, place) >= DOUBT;
  });
}
