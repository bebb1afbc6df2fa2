import { composeText, type Slots } from '../compose-text.ts';
import type { Language } from '../data/company.ts';
import type { NotePools, NoteTemplate, Pool } from '../data/note.ts';
import { ENGLISH_NOTES } from '../data/notes.en.ts';
import { FRENCH_NOTES } from '../data/notes.fr.ts';
import { TOOLS } from '../data/phrases.ts';
import { ENGLISH_FACTS } from '../data/sectors.en.ts';
import { FRENCH_FACTS } from '../data/sectors.fr.ts';
import { createRandom } from '../random.ts';
import type { DemoContact } from './contacts.ts';
import type { DemoDeal } from './deals.ts';
import { describeScene } from './wording.ts';

export interface Scene {
  pool: Pool;
  contact: DemoContact;
  colleague: DemoContact;
  deal?: DemoDeal;
}

export interface Told {
  kind: NoteTemplate['kind'];
  subject: string;
  body: string;
}

/**
 * Finds words for one scene after the other. It goes through all texts of a pool before it takes one again, and then
 * takes other wordings of it, so two rows do not read alike.
 */
export function createStoryteller(): { tell(scene: Scene, when: Date): Told } {
  const templates = createRotation<NoteTemplate>();
  const sentences = createRotation<string>();
  return {
    tell(scene, when) {
      const { contact, deal, pool } = scene;
      const { language, company } = contact;
      const { item, turn } = templates.next(`${language}-${pool}`, NOTES[language][pool], ({ once }) => once === true);
      const tools = TOOLS[language];
      const slots: Slots = {
        ...describeScene(scene, when),
        ...(company && { fact: sentences.next(`fact-${company.key}`, FACTS[language][company.sector]).item }),
        ...(deal && {
          need: deal.need,
          worry: deal.worry,
          next: sentences.next(`next-${language}-${deal.offerKey}`, deal.offer.nexts).item,
        }),
        tool: tools[(company?.index ?? 0) % tools.length] ?? '',
      };
      return {
        kind: item.kind,
        subject: composeText(item.subject, slots, turn),
        body: composeText(item.body, slots, turn),
      };
    },
  };
}

const NOTES: Readonly<Record<Language, NotePools>> = { fr: FRENCH_NOTES, en: ENGLISH_NOTES };
const FACTS = { fr: FRENCH_FACTS, en: ENGLISH_FACTS } as const;

interface Rotation<T> {
  /** `turn` counts how often this item came before; items for which `once` holds come in the first round only. */
  next(key: string, list: readonly T[], once?: (item: T) => boolean): { item: T; turn: number };
}

function createRotation<T>(): Rotation<T> {
  const states = new Map<string, { round: number; queue: T[] }>();
  return {
    next(key, list, once = () => false) {
      const state = states.get(key) ?? { round: -1, queue: [] };
      states.set(key, state);
      if (state.queue.length === 0) {
        state.round += 1;
        const usable = state.round === 0 ? list : list.filter((item) => !once(item));
        state.queue = createRandom(`${key}-${state.round}`).shuffle(usable);
      }
      const item = state.queue.shift();
      if (item === undefined) throw new Error(`no text left for ${key}`);
      return { item, turn: state.round };
    },
  };
}
