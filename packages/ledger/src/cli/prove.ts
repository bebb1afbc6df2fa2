import { canonicalize, type Json } from '../canonical/canonicalize.ts';
import { LedgerError } from '../error.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { fingerprintOf } from '../note/keys.ts';
import { parseProof, verifyProof, type ProofVerdict, type TlogProof } from '../proof/tlog-proof.ts';
import { CommandFailure } from './failure.ts';
import { readKeys, readText } from './files.ts';
import type { Arguments, Outcome } from './run.ts';
import type { Words } from './words/words.ts';

/** `nova-ledger proof`. @throws CommandFailure */
export async function prove(file: string, { keys, entry: entryFile, json }: Arguments, words: Words): Promise<Outcome> {
  const keysFor = await readKeys(keys);
  const { proof, origin } = readProof(await readText(file));
  const entry = entryFile === undefined ? proof.extra : await readEntry(entryFile);
  if (!entry) throw new CommandFailure((failures) => failures.noEntry);
  try {
    const verdict = verifyProof(proof, entry, keysFor(origin));
    const code = verdict.verdict === 'included' ? 0 : 1;
    const output = json ? toJson(verdict, proof) : describe(verdict, proof, entry, words);
    return { code, output, complaint: '' };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const sentence = error.code === 'SIGNATURE_INVALID' ? words.failures.signatureInvalid : words.failures.keyUnknown;
    const output = json
      ? `${JSON.stringify({ verdict: 'not proven', code: error.code }, null, 2)}\n`
      : `${words.notIncluded}\n\n- ${sentence}\n`;
    return { code: 1, output, complaint: '' };
  }
}

function readProof(text: string): { proof: TlogProof; origin: string } {
  try {
    const proof = parseProof(text);
    return { proof, origin: openCheckpoint(proof.checkpoint, []).checkpoint.origin };
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause;
    throw new CommandFailure((failures) => failures.proofUnusable, { cause });
  }
}

async function readEntry(path: string): Promise<Uint8Array> {
  const text = await readText(path);
  try {
    return canonicalize(JSON.parse(text) as Json);
  } catch (cause) {
    throw new CommandFailure((failures) => failures.entryUnusable(path), { cause });
  }
}

function describe({ verdict, opened }: ProofVerdict, { index }: TlogProof, entry: Uint8Array, words: Words): string {
  const { origin, size } = opened.checkpoint;
  const lines =
    verdict === 'included'
      ? [words.included, '', words.includedIn({ index, size, origin })]
      : [words.notIncluded, '', `- ${words.notIncludedIn({ index, size, origin })}`];
  for (const signature of opened.signatures) {
    if (signature.state !== 'valid') continue;
    const { key, time } = signature;
    if (time === undefined) lines.push(words.key(fingerprintOf(key)), words.compareKey);
    else lines.push(words.witness({ name: key.name, time: new Date(time * 1000).toISOString() }));
  }
  if (verdict === 'included') lines.push('', words.entryIs, new TextDecoder().decode(entry));
  return `${lines.join('\n')}\n`;
}

function toJson({ verdict, opened }: ProofVerdict, { index }: TlogProof): string {
  const { origin, size } = opened.checkpoint;
  const valid = opened.signatures.flatMap((signature) => (signature.state === 'valid' ? [signature] : []));
  const keys = valid.filter(({ time }) => time === undefined).map(({ key }) => fingerprintOf(key));
  const witnesses = valid.flatMap(({ key, time }) => (time === undefined ? [] : [{ name: key.name, time }]));
  return `${JSON.stringify({ verdict, origin, index, size, keys, witnesses }, null, 2)}\n`;
}
