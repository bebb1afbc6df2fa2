import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNotices, type Notice } from './noticeStore.ts';

const notice = (key: string, title = key): Notice => ({ key, title, tone: 'neutral', icon: '' });

describe('notices', () => {
  beforeEach(() => setActivePinia(createPinia()));

  it('keep the last three', () => {
    const store = useNotices();
    for (const key of ['a', 'b', 'c', 'd']) store.tell(notice(key));
    expect(store.notices.map(({ key }) => key)).toEqual(['b', 'c', 'd']);
  });

  it('replace one about the same thing, so that undo always undoes the last change', () => {
    const store = useNotices();
    store.tell(notice('email', 'first'));
    store.tell(notice('email', 'second'));
    expect(store.notices.map(({ title }) => title)).toEqual(['second']);
  });

  it('go when they are dismissed', () => {
    const store = useNotices();
    store.tell(notice('a'));
    store.dismiss(store.notices[0]!.id);
    expect(store.notices).toEqual([]);
  });
});
