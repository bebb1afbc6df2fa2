import { defineEndpoint } from '@directus/extensions-sdk';
import { businessRoutes } from '@novacrm/contracts';
import { serve, type Call } from '@novacrm/runtime';
import { readPipeline } from '../deals/pipeline.ts';
import { adviseVat } from '../documents/advise-vat.ts';
import { issueDocument } from '../documents/issue.ts';
import { readTotals } from '../documents/totals.ts';
import { createRows } from './rows.ts';

export default defineEndpoint({
  id: 'business',
  handler: (router, { services }) => {
    const rowsOf = ({ accountability, schema }: Call) => createRows(services, { accountability, schema });

    serve(router, businessRoutes.issueDocument, async (input, call) => issueDocument(input, rowsOf(call)));
    serve(router, businessRoutes.documentTotals, async ({ collection, id }, call) =>
      readTotals(collection, id, rowsOf(call)),
    );
    serve(router, businessRoutes.vatTreatment, async (input, call) => adviseVat(input, rowsOf(call)));
    serve(router, businessRoutes.pipeline, async (input, call) => readPipeline(input, rowsOf(call)));
  },
});
