import { useSession } from '../session/sessionStore.ts';
import type { Deed } from '../session/access.ts';
import type { RecordDefinition, RecordField } from './definition.ts';

/** What the reader's role says about a collection and its fields; the server has the last word. */
export function useRecordAccess({ collection, fields }: RecordDefinition) {
  const session = useSession();

  function mayField(deed: Deed, name: string): boolean {
    const { access = 'none', fields: allowed } = session.user?.access[collection]?.[deed] ?? {};
    return access !== 'none' && (!allowed || allowed.includes('*') || allowed.includes(name));
  }

  return {
    may: (deed: Deed) => session.may(deed, collection),
    mayField,
    mayEdit: (field: RecordField) => field.editable === true && mayField('update', field.name),
    readable: fields.filter(({ name }) => mayField('read', name)),
  };
}
