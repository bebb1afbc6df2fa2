import { consistencyProof, openCheckpoint, toBase64, type VerifierKey } from '@novacrm/ledger';
import { createTileReader, type Query } from '../tree-store.ts';
import type { CheckpointPublisher } from './publisher.ts';

export interface WitnessOptions {
  /** Submission prefix of the witness. */
  url: string;
  /** Its key, of the type cosignature. */
  key: VerifierKey;
  query: Query;
}

const MAX_ANSWER = 64 * 1024;

/**
 * Asks a witness to cosign (C2SP tlog-witness, add-checkpoint): it signs only what continues the last checkpoint that it saw. What
 * it answers is verified before it is kept.
 */
export function publishToWitness({ url, key, query }: WitnessOptions): CheckpointPublisher {
  const readTile = createTileReader(query);
  const submit = async (old: number, size: number, note: string, signal: AbortSignal) => {
    const proof = old === 0 || old === size ? [] : await consistencyProof(readTile, old, size);
    const body = `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`;
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body,
      signal,
      redirect: 'error',
    });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
  };
  return {
    name: 'witness',
    async publish({ size, note }, signal) {
      const [last] = await query<{ size: string }>(
        'select max(size) as size from nova_ledger.cosignatures where witness = $1',
        [key.name],
      );
      let answer = await submit(Math.min(Number(last?.size ?? 0), size), size, note, signal);
      if (answer.status === 409 && answer.type.startsWith('text/x.tlog.size')) {
        // It says what it saw last: more than we know after a crash, less after one of its own.
        const seen = Number(/^(\d{1,15})\n$/.exec(answer.body)?.[1] ?? Number.NaN);
        if (!(seen <= size))
          throw new Error('The witness has seen more entries than there are: an older state of the log was restored.');
        answer = await submit(seen, size, note, signal);
      }
      if (answer.status !== 200 || answer.body.length > MAX_ANSWER) throw new Error(refusal(answer.status));
      await keep(query, key, size, note, answer.body);
    },
  };
}

function refusal(status: number): string {
  if (status === 422 || status === 409)
    return `The witness refuses (${status}): what it saw before is not continued by this checkpoint. That is what a rewritten log looks like.`;
  if (status === 403 || status === 404) return `The witness answered ${status}: it does not know this log or its key.`;
  return `The witness answered ${status}.`;
}

/** Keeps the line that bears the witness's own valid signature; others are ignored, as the specification asks. */
async function keep(query: Query, key: VerifierKey, size: number, note: string, answer: string): Promise<void> {
  for (const line of answer.split('\n').filter((each) => each.startsWith(`— ${key.name} `))) {
    const { signatures } = openCheckpoint(`${note}${line}\n`, [key]);
    const signed = signatures.find(({ state }) => state === 'valid');
    if (signed?.state !== 'valid' || signed.time === undefined) continue;
    await query(
      `insert into nova_ledger.cosignatures (size, witness, line, cosigned_at) values ($1, $2, $3, to_timestamp($4))
       on conflict do nothing`,
      [size, key.name, line, signed.time],
    );
    return;
  }
  throw new Error('The answer of the witness bears no valid signature of its key.');
}
