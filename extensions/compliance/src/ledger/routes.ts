import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createError, ForbiddenError } from '@directus/errors';
import { ledgerRoutes } from '@novacrm/contracts';
import { formatProofFile, isDecision, serve, viewCheckpoint, viewProof, type Nova } from '@novacrm/runtime';
import { createChangeReader } from './changes.ts';

type Router = Parameters<typeof serve>[0];

const UnknownEntryError = createError('NOT_FOUND', 'The ledger has no entry with this id.', 404);
const UnknownCheckpointError = createError(
  'NOT_FOUND',
  'There is no such checkpoint. Without a size you get the newest one, if anything is sealed yet.',
  404,
);
const NotSealedError = createError(
  'LEDGER_NOT_SEALED',
  'This entry is recorded and not sealed yet, so there is no proof of it. Ask again in a second; if that lasts, /platform/health says why.',
  409,
);

/** The sealed log over HTTP: proofs, checkpoints, captured changes and the export. */
export function registerLedgerRoutes(router: Router, runtime: () => Promise<Nova>): void {
  serve(router, ledgerRoutes.readProof, async ({ id, format }, { accountability, response }) => {
    const { database, log, permissions, references } = await runtime();
    const leaf = await log.reader.findLeaf(id);
    const seesAll = await permissions.allows('read', 'compliance_audit', accountability);
    if (!seesAll) {
      const own = (await references.findActor(accountability.user)) ?? '';
      const [mine] = await database('compliance_audit').where({ id, actor_ref: own }).select('id').limit(1);
      if (!mine || (leaf && !isDecision(leaf))) throw new ForbiddenError();
    }
    if (!leaf) {
      const [known] = await database('compliance_audit').where({ id }).select('id').limit(1);
      if (known) throw new NotSealedError();
      throw new UnknownEntryError();
    }
    const proof = await log.reader.prove(leaf);
    if (!proof) throw new NotSealedError();
    if (format === 'json') return viewProof(id, proof);
    response.attachment(`${id}.tlog-proof`).type('text/plain; charset=utf-8').send(formatProofFile(proof));
    return undefined;
  });

  serve(router, ledgerRoutes.readCheckpoint, async ({ size }) => {
    const { log } = await runtime();
    const checkpoint = await log.reader.checkpoint(size);
    if (!checkpoint) throw new UnknownCheckpointError();
    return viewCheckpoint(checkpoint, await log.keys());
  });

  serve(router, ledgerRoutes.readConsistency, async ({ first, second }) => {
    const { log } = await runtime();
    const known = await Promise.all([first, second].map((size) => log.reader.checkpoint(size)));
    if (known.includes(null) || first > second) throw new UnknownCheckpointError();
    const hashes = await log.reader.proveConsistency(first, second);
    return { first, second, hashes: hashes.map((hash) => Buffer.from(hash).toString('hex')) };
  });

  serve(router, ledgerRoutes.listChanges, async (query, { accountability }) => {
    const nova = await runtime();
    if (!(await nova.permissions.allows('read', 'compliance_audit', accountability))) throw new ForbiddenError();
    return createChangeReader(nova).list(query);
  });

  serve(router, ledgerRoutes.exportLedger, async ({ start }, { accountability, response, signal }) => {
    const { log, permissions } = await runtime();
    if (!(await permissions.allows('read', 'compliance_audit', accountability))) throw new ForbiddenError();
    const pieces = await log.export(start);
    if (!pieces) throw new UnknownCheckpointError();
    const name = `ledger-${new Date().toISOString().slice(0, 10)}.jsonl`;
    response.attachment(name).type('application/jsonl; charset=utf-8');
    try {
      // The file ends early when something fails on the way, and the verifier says that its end is missing.
      await pipeline(Readable.from(pieces), response, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return undefined;
  });
}
