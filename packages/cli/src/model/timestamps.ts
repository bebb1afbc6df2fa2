import type { ModelField } from '@novacrm/contracts';

/** What `timestamps: true` stands for; Directus fills these columns itself. */
export function timestampFields(): Record<string, ModelField> {
  return {
    date_created: when('date-created'),
    user_created: who('user-created'),
    date_updated: when('date-updated'),
    user_updated: who('user-updated'),
  };
}

function when(special: string): ModelField {
  return {
    type: 'timestamp',
    special: [special],
    displayOptions: { relative: true },
    readonly: true,
    hidden: true,
    width: 'half',
    // Rows that SQL writes are dated too.
    ...(special === 'date-created' ? { index: true, default: 'now()' } : {}),
  };
}

function who(special: string): ModelField {
  return {
    m2o: 'directus_users',
    onDelete: 'set null',
    special: ['m2o', special],
    readonly: true,
    hidden: true,
    width: 'half',
    index: false,
  };
}
