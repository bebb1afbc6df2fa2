/** Ways to look at deals and at tasks; each has an address of its own. */
export const DEAL_LAYOUTS = [
  { to: 'board', label: 'records.layouts.board', icon: 'i-lucide-square-kanban' },
  { to: 'deals', label: 'records.layouts.list', icon: 'i-lucide-list' },
] as const;

export const TASK_LAYOUTS = [
  { to: 'my-day', label: 'records.layouts.day', icon: 'i-lucide-sun' },
  { to: 'tasks', label: 'records.layouts.list', icon: 'i-lucide-list' },
] as const;
