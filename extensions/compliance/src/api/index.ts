import { defineEndpoint } from '@directus/extensions-sdk';
import { complianceRoutes, releaseRoutes } from '@novacrm/contracts';
import { available, nova, redactTexts, serve } from '@novacrm/runtime';
import { createAuditReader } from '../audit/reader.ts';
import { createReleaseDesk } from '../release/desk.ts';
import { readOwnReleases } from '../release/own.ts';
import { createRowsIn } from '../release/rows.ts';
import { registerLedgerRoutes } from '../ledger/routes.ts';
import { readPolicyRules, readPolicyState } from './policy-state.ts';

export default defineEndpoint({
  id: 'compliance',
  handler: (router, context) => {
    const composing = nova(context);
    const runtime = () => available(composing);
    const audit = async () => createAuditReader(await runtime());
    const desk = async () => createReleaseDesk(await runtime(), createRowsIn(context));

    serve(router, complianceRoutes.check, async (input, { accountability }) => {
      const { identity, gate } = await runtime();
      const actor = await identity.actorOf(accountability);
      return gate.judge({ exchange: { ...input, actor }, mode: 'check', accountability });
    });
    serve(router, complianceRoutes.redact, async (input, { accountability }) => {
      const { identity, gate, references } = await runtime();
      const actor = await identity.actorOf(accountability);
      const { parts, purpose } = input;
      const exchange = { channel: 'prompt' as const, parts, purpose, actor };
      const { findings, auditId } = await gate.judge({ exchange, mode: 'check', accountability });
      return { ...redactTexts(input, findings, references.fingerprintKey), auditId };
    });
    serve(router, complianceRoutes.listAudit, async (query, { accountability }) =>
      (await audit()).list(query, accountability),
    );
    serve(router, complianceRoutes.readAudit, async ({ id }, { accountability }) =>
      (await audit()).read(id, accountability),
    );
    serve(router, complianceRoutes.explainAudit, async ({ id, language }, { accountability }) =>
      (await audit()).explain(id, language, accountability),
    );
    serve(router, complianceRoutes.auditSummary, async ({ days }, { accountability }) =>
      (await audit()).summarise(days, accountability),
    );
    serve(router, complianceRoutes.dashboard, async ({ days }, { accountability }) =>
      (await audit()).dashboard(days, accountability),
    );
    serve(router, releaseRoutes.decideIncident, async (input, { accountability }) =>
      (await desk()).decideIncident(input, accountability),
    );
    serve(router, releaseRoutes.requestException, async (input, { accountability }) =>
      (await desk()).requestException(input, accountability),
    );
    serve(router, releaseRoutes.decideException, async (input, { accountability }) =>
      (await desk()).decideException(input, accountability),
    );
    serve(router, complianceRoutes.policyState, async () => readPolicyState(await runtime()));
    serve(router, complianceRoutes.policyRules, async () => readPolicyRules(await runtime()));
    serve(router, releaseRoutes.ownReleases, async (_input, { accountability }) =>
      readOwnReleases(await runtime(), accountability.user),
    );
    registerLedgerRoutes(router, runtime);
  },
});
