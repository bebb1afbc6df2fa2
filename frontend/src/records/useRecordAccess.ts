import { useSession } from '../session/sessionStore.ts';
import type { Deed } from '../session/access.ts';
import type { RecordDefinition, RecordField } from './definition.ts';

/** What the reader's role says about a collection and its fields; the server has the last word. */
export function useRecordAccess({ collection, fields }: RecordDefinition) {
  const session = useSession();
  const mayField = (deed: Deed, name: string) => session.mayField(deed, collection, name);

  return {
    may: (deed: Deed) => session.may(deed, collection),
    mayField,
    mayEdit: (field: RecordField) => field.editable === true && mayField('update', field.name),
    readable: fields.filter(({ name }) => mayField('read', name)),
  };
}
