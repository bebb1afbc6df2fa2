import type { HitExample, MissExample } from './detector.ts';
import type { FindingType } from './finding.ts';

interface ByLanguage {
  readonly fr: readonly string[];
  readonly en: readonly string[];
}

/** Texts in which the value stands between ⟦ and ⟧; without brackets any finding of the type will do. */
export function hits(type: FindingType, texts: ByLanguage): HitExample[] {
  return languages(texts).map(({ lang, text }) => {
    const value = /⟦([^⟧]*)⟧/.exec(text)?.[1];
    const expect = value === undefined ? { type } : { type, value };
    return { lang, text: text.replace(/[⟦⟧]/g, ''), expect };
  });
}

/** Texts in which the detector must find nothing. */
export function misses(texts: ByLanguage): MissExample[] {
  return languages(texts);
}

function languages({ fr, en }: ByLanguage): MissExample[] {
  return [...fr.map((text) => ({ lang: 'fr' as const, text })), ...en.map((text) => ({ lang: 'en' as const, text }))];
}
