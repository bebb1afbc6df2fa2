import { describe, expect, it } from 'vitest';
import { useTask } from './use-task.ts';

describe('a task', () => {
  it('is busy, then has its value', async () => {
    const task = useTask(async (word: string) => word.length);
    const running = task.run('four');
    expect(task.busy.value).toBe(true);
    await running;
    expect([task.busy.value, task.value.value, task.problem.value]).toEqual([false, 4, null]);
  });

  it('says what the server said, and nothing of what failed otherwise', async () => {
    const told = useTask(() => Promise.reject({ response: { data: { errors: [{ message: 'Not allowed' }] } } }));
    await told.run();
    expect(told.problem.value).toBe('Not allowed');
    const silent = useTask(() => Promise.reject(new Error('socket')));
    await silent.run();
    expect(silent.problem.value).toBe('');
  });

  it('takes the later of two runs', async () => {
    const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    let asked = 0;
    const task = useTask(() => answers[asked++]!.promise);
    const runs = [task.run(), task.run()];
    answers[1]!.resolve('second');
    answers[0]!.resolve('first');
    await Promise.all(runs);
    expect(task.value.value).toBe('second');
  });
});
