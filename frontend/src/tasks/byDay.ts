import type { RecordRow } from '../records/definition.ts';

export const MOMENTS = ['overdue', 'today', 'week', 'later', 'whenever'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Tasks by how soon they are due, seen from the reader's own day; moments without tasks are left out. */
export function byDay(tasks: readonly RecordRow[], now: Date): { moment: Moment; tasks: RecordRow[] }[] {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const after = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const momentOf = ({ due_at: due }: RecordRow): Moment => {
    if (typeof due !== 'string') return 'whenever';
    const at = new Date(due);
    if (at < today) return 'overdue';
    if (at < after(1)) return 'today';
    return at < after(7) ? 'week' : 'later';
  };
  return MOMENTS.map((moment) => ({ moment, tasks: tasks.filter((task) => momentOf(task) === moment) })).filter(
    (section) => section.tasks.length > 0,
  );
}
