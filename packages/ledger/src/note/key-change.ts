import { parseDecimal } from '../encoding.ts';
import { LedgerError } from '../error.ts';
import { isKeyOf } from './checkpoint.ts';
import { checkSignature, formatKey, parseKey, type VerifierKey } from './keys.ts';
import { parseNote } from './note.ts';

/**
 * One key of a log follows another: checkpoints up to `size` entries bear the old key, those from `size` on the new one. Both keys
 * sign it, so that whoever trusts either of them can trust the other for its time.
 */
export interface KeyChange {
  origin: string;
  size: number;
  oldKey: VerifierKey;
  newKey: VerifierKey;
}

/** No checkpoint can begin like that and have a number in its second line: the two cannot be taken for each other. */
const FIRST_LINE = 'nova-ledger/key-change@v1';

/** The text that both keys sign, as a C2SP signed note. */
export function formatKeyChange({ origin, size, oldKey, newKey }: KeyChange): string {
  return [FIRST_LINE, origin, String(size), formatKey(oldKey), formatKey(newKey), ''].join('\n');
}

/** The change, when both keys signed it. Whether one of them is trusted is for the key ring to say.
 * @throws LedgerError NOTE_MALFORMED, KEY_CHANGE_MALFORMED, KEY_MALFORMED, SIGNATURE_INVALID
 */
export function openKeyChange(note: string): KeyChange {
  const { text, signatures } = parseNote(note);
  const [first, origin = '', size = '', oldText = '', newText = '', end, ...rest] = text.split('\n');
  const from = parseDecimal(size);
  if (first !== FIRST_LINE || from === null || end !== '' || rest.length > 0)
    throw new LedgerError('KEY_CHANGE_MALFORMED', `This is no key change: it has the five lines of ${FIRST_LINE}.`);
  const change = { origin, size: from, oldKey: parseKey(oldText), newKey: parseKey(newText) };
  const keys = [change.oldKey, change.newKey];
  if (!keys.every((key) => isKeyOf(origin, key)) || oldText === newText)
    throw new LedgerError('KEY_CHANGE_MALFORMED', 'A key change names two different keys of the log.');
  const states = signatures.map((signature) => checkSignature(text, signature, keys));
  if (!keys.every((key) => states.some((found) => found.state === 'valid' && found.key === key)))
    throw new LedgerError('SIGNATURE_INVALID', 'A key change is signed by the old key and by the new one.');
  return change;
}
