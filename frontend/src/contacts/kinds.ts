const ICONS = {
  note: 'i-lucide-notebook-pen',
  call: 'i-lucide-phone',
  meeting: 'i-lucide-users-round',
  email: 'i-lucide-mail',
  task: 'i-lucide-square-check-big',
  other: 'i-lucide-circle-dot',
} as const;

export type InteractionKind = keyof typeof ICONS;

/** How an interaction is drawn; kinds this portal does not know yet are `other`. */
export function kindOf(kind: string): { name: InteractionKind; icon: string } {
  const name = Object.hasOwn(ICONS, kind) ? (kind as InteractionKind) : 'other';
  return { name, icon: ICONS[name] };
}
