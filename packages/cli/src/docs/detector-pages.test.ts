import { createEngine, detectors } from '@novacrm/engine';
import { describe, expect, it } from 'vitest';
import { composeDetectorPages } from './detector-pages.ts';

const pages = composeDetectorPages();
/** Types that a shortened or everyday value can still have: only what opens something counts here. */
const OPENS_NOTHING = new Set(['password_assignment']);

describe('the pages about detectors', () => {
  it('are one per detector and a list of all', () => {
    expect(pages).toHaveLength(detectors.length + 1);
    const index = pages[0]?.content ?? '';
    expect(detectors.filter(({ id }) => !index.includes(`(${id}.md)`))).toEqual([]);
  });

  it('hold no value in the form of a key', () => {
    const engine = createEngine({ fingerprintKey: 'pages' });
    const found = pages.flatMap(({ path, content }) =>
      engine
        .analyse({ channel: 'prompt', parts: [{ path, text: content }], actor: { id: null, roles: [] } })
        .findings.filter(({ category, type }) => category === 'secret' && !OPENS_NOTHING.has(type))
        .map(({ type, start }) => `${type} in ${path} at ${start}`),
    );
    expect(found).toEqual([]);
  });
});
