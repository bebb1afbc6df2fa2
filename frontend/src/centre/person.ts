export const PERSON_FIELDS = ['id', 'first_name', 'last_name', 'email'] as const;

/** A user as far as a compliance lead may know them. */
export interface PersonRef {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
}

export function personName(person: PersonRef | null): string {
  if (!person) return '';
  return [person.first_name, person.last_name].filter(Boolean).join(' ') || person.email || '';
}
