import { judgeCandidates, placesIn } from '../../src/detectors/pii/person/candidates.ts';
import { findNames } from '../../src/detectors/pii/person/find-names.ts';
import type { Run } from '../../src/detectors/pii/person/name-run.ts';
import { nameKind } from '../../src/lexicon/names.ts';
import { createFeatures, readFeatures, type Place, type Words } from '../../src/person-model/features.ts';
import { createKeywordIndex } from '../../src/scan/keywords.ts';
import { createView, type View } from '../../src/scan/view.ts';
import type { Random } from '../random.ts';
import type { Labelled } from './logistic.ts';
import type { MarkedText } from './texts.ts';

/** A run of words as the model sees it. */
export interface Example extends Labelled {
  readonly family: string;
  readonly heldOut: boolean;
  /** Confidence of the rule that finds it; 0 when none does, undefined when one finds a part of it. */
  readonly byRule: number | undefined;
  readonly shown: string;
}

/** Of a text in which nothing is marked, what rules find counts as a person and what is in no list as none. */
const WEIGHT_UNMARKED = 0.2;
const ENOUGH_OVERLAP = 0.5;
/** In one text of so many the model learns to do without other persons near. */
const ALONE = 4;

/** Everyday words are learned from as well: what they look like says what no person looks like. */
const NONE_LEFT_OUT = () => false;

const index = createKeywordIndex([]);
const features = createFeatures();

export function examplesOf(
  { text, persons, family, heldOut }: MarkedText,
  weight: number,
  words: Words,
  random: Random,
): Example[] {
  // prettier-ignore
  const view = createView(text, index);
  const names = findNames(view);
  const spans = persons.map((person) => tokensIn(view, person));
  const examples: Example[] = [];
  judgeCandidates(
    view,
    { ...names, found: [] },
    { isEveryday: NONE_LEFT_OUT, placed: placesIn(view, names) },
    ({ run, place }) => {
      const span = spanOf(view, run);
      const label = persons.some((person) => person.start === span.start && overlap(person, span) >= ENOUGH_OVERLAP);
      if (!label && persons.some((person) => span.start > person.start && span.start < person.end)) return false;
      const where = random(ALONE) > 0 ? between(view, run, place, spans) : place;
      readFeatures(features, view, run, where, words);
      const same = names.found.find((found) => found.first === run.first && found.last === run.last);
      const touched = names.found.some((found) => found.first <= run.last && found.last >= run.first);
      const around = text.slice(Math.max(0, span.start - 30), span.end + 30);
      examples.push({
        ...{ rows: features.rows.slice(0, features.length), label: label ? 1 : 0, weight, family, heldOut },
        ...{ byRule: touched ? same?.confidence : 0, shown: `${text.slice(span.start, span.end)} | ${around}` },
      });
      return label;
    },
  );
  return examples;
}

export function examplesOfUnmarked(text: string, words: Words): Example[] {
  const view = createView(text, index);
  const names = findNames(view);
  const examples: Example[] = [];
  judgeCandidates(
    view,
    { ...names, found: [] },
    { isEveryday: NONE_LEFT_OUT, placed: placesIn(view, names) },
    ({ run, place }) => {
      const found = names.found.some(({ first, last }) => first === run.first && last === run.last);
      const touched = names.found.some(({ first, last }) => first <= run.last && last >= run.first);
      if (!found && (touched || nameKind(view.tokens[run.first]?.word ?? '') !== 0)) return false;
      readFeatures(features, view, run, between(view, run, place, names.found), words);
      examples.push({
        ...{ rows: features.rows.slice(0, features.length), label: found ? 1 : 0, weight: WEIGHT_UNMARKED },
        ...{ family: 'unmarked', heldOut: false, byRule: undefined, shown: '' },
      });
      return found;
    },
  );
  return examples;
}

/** The place of a run when the persons of the text are known. */
function between({ tokens }: View, { first, last }: Run, place: Place, persons: readonly Run[]): Place {
  const previous = Math.max(-1, ...persons.map((person) => person.last).filter((at) => at < first));
  const next = Math.min(tokens.length, ...persons.map((person) => person.first).filter((at) => at > last));
  return { ...place, previous, next };
}

function tokensIn(view: View, { start, end }: { start: number; end: number }): Run {
  return {
    first: view.tokens.findIndex((token) => view.origin(token.start, token.end).start >= start),
    last: view.tokens.findLastIndex((token) => view.origin(token.start, token.end).end <= end),
  };
}

function spanOf(view: View, { first, last }: Run): { start: number; end: number } {
  return view.origin(view.tokens[first]?.start ?? 0, view.tokens[last]?.end ?? 0);
}

/** Intersection over union. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
