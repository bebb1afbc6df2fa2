import type { AuditPage, AuditQuery, AuditView } from '@novacrm/contracts';
import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { useDecisions } from './use-decisions.ts';

describe('useDecisions', () => {
  it('shows one page after the other and asks the same question for each', async () => {
    const server = fakeServer([page(['a', 'b'], 'n1'), page(['c'], null)]);
    const decisions = start(server.read);
    await decisions.reload();
    expect([ids(decisions.entries.value), decisions.hasMore.value, decisions.total.value]).toEqual([
      ['a', 'b'],
      true,
      3,
    ]);
    await decisions.loadMore();
    expect([ids(decisions.entries.value), decisions.hasMore.value]).toEqual([['a', 'b', 'c'], false]);
    expect(server.asked).toEqual([
      { limit: 2, from: 'question 1' },
      { limit: 2, from: 'question 1', cursor: 'n1' },
    ]);
  });

  it('asks nothing when there is no older page', async () => {
    const server = fakeServer([page(['a'], null)]);
    const decisions = start(server.read);
    await decisions.reload();
    await decisions.loadMore();
    expect(server.asked).toHaveLength(1);
  });

  it('keeps what is shown when older decisions cannot be read, and can try again', async () => {
    const server = fakeServer([page(['a'], 'n1'), { response: { status: 503 } }, page(['b'], null)]);
    const decisions = start(server.read);
    await decisions.reload();
    await decisions.loadMore();
    expect([ids(decisions.entries.value), decisions.problemOfMore.value?.kind]).toEqual([['a'], 'unavailable']);
    await decisions.loadMore();
    expect([ids(decisions.entries.value), decisions.problemOfMore.value]).toEqual([['a', 'b'], null]);
  });

  it('begins at the first page with a new question when read again', async () => {
    const server = fakeServer([page(['a'], 'n1'), page(['b'], null), page(['x'], null)]);
    const decisions = start(server.read);
    await decisions.reload();
    await decisions.loadMore();
    await decisions.reload();
    expect([ids(decisions.entries.value), server.asked.at(-1)]).toEqual([['x'], { limit: 2, from: 'question 2' }]);
  });

  it('drops an older page that arrives after the list was read again', async () => {
    const late = Promise.withResolvers<AuditPage>();
    const server = fakeServer([page(['a'], 'n1'), late.promise, page(['x'], null)]);
    const decisions = start(server.read);
    await decisions.reload();
    const loading = decisions.loadMore();
    await decisions.reload();
    late.resolve(page(['b'], null));
    await loading;
    expect(ids(decisions.entries.value)).toEqual(['x']);
  });
});

function start(read: (query: AuditQuery, signal: AbortSignal) => Promise<AuditPage>) {
  let questions = 0;
  const ask = () => ({ limit: 2, from: `question ${questions++}` });
  return effectScope().run(() => useDecisions(read, ask))!;
}

/** Answers in order; an answer that is no page is thrown. */
function fakeServer(answers: (AuditPage | Promise<AuditPage> | { response: { status: number } })[]) {
  const asked: AuditQuery[] = [];
  return {
    asked,
    read(query: AuditQuery): Promise<AuditPage> {
      asked.push(query);
      const answer = answers.shift()!;
      return 'response' in answer ? Promise.reject(answer as unknown as Error) : Promise.resolve(answer);
    },
  };
}

function page(decisions: string[], next: string | null): AuditPage {
  return { entries: decisions.map((id) => ({ id }) as AuditView), next, total: 3, counted: true };
}

function ids(entries: readonly AuditView[]): string[] {
  return entries.map(({ id }) => id);
}
