import { defineEndpoint } from '@directus/extensions-sdk';
import { businessRoutes } from '@novacrm/contracts';
import { available, nova, serve, type Call } from '@novacrm/runtime';
import { readPipeline } from '../deals/pipeline.ts';
import { adviseVat } from '../documents/advise-vat.ts';
import { issueDocument } from '../documents/issue.ts';
import { readTotals } from '../documents/totals.ts';
import { exportRows } from '../exports/export.ts';
import { createImportDesk } from '../imports/desk.ts';
import { findDuplicates } from '../duplicates/find.ts';
import { readComments } from '../history/comments.ts';
import { readHistory } from '../history/history.ts';
import { createMergeDesk } from '../merges/merge.ts';
import { search } from '../search/search.ts';
import { readTimeline } from '../timeline/timeline.ts';
import { createRows } from './rows.ts';

export default defineEndpoint({
  id: 'business',
  handler: (router, context) => {
    const { services } = context;
    const composing = nova(context);
    const rowsOf = ({ accountability, schema }: Call) => createRows(services, { accountability, schema });

    serve(router, businessRoutes.search, async (input, call) => {
      const { database } = await available(composing);
      return search(input, { user: call.accountability.user, database, rows: rowsOf(call) });
    });
    serve(router, businessRoutes.timeline, async (input, call) => {
      const { database } = await available(composing);
      return readTimeline(input, { rows: rowsOf(call), database });
    });
    const everythingOf = ({ schema }: Call) => createRows(services, { accountability: null, schema });
    serve(router, businessRoutes.history, async (input, call) => readHistory(input, rowsOf(call), everythingOf(call)));
    serve(router, businessRoutes.comments, async (input, call) =>
      readComments(input, rowsOf(call), everythingOf(call)),
    );
    serve(router, businessRoutes.duplicates, async ({ collection, id }, call) => {
      const { database } = await available(composing);
      const rows = rowsOf(call);
      return findDuplicates(collection, await rows.one(collection, id, ['*']), { database, rows });
    });
    const merges = async () => createMergeDesk((await available(composing)).database, services);
    serve(router, businessRoutes.merge, async (input, call) => (await merges()).merge(input, call));
    serve(router, businessRoutes.undoMerge, async ({ id }, call) => (await merges()).undo(id, call));
    const imports = async () => createImportDesk(await available(composing), services);
    serve(router, businessRoutes.previewImport, async (input, call) => (await imports()).preview(input, call));
    serve(router, businessRoutes.startImport, async (input, call) => (await imports()).start(input, call));
    serve(router, businessRoutes.readImport, async ({ id }, call) => (await imports()).read(id, call));
    serve(router, businessRoutes.cancelImport, async ({ id }, call) => (await imports()).cancel(id, call));
    serve(router, businessRoutes.exportRows, async (input, call) => {
      await exportRows(input, call, rowsOf(call), await available(composing));
      return undefined;
    });
    serve(router, businessRoutes.issueDocument, async (input, call) => issueDocument(input, rowsOf(call)));
    serve(router, businessRoutes.documentTotals, async ({ collection, id }, call) =>
      readTotals(collection, id, rowsOf(call)),
    );
    serve(router, businessRoutes.vatTreatment, async (input, call) => adviseVat(input, rowsOf(call)));
    serve(router, businessRoutes.pipeline, async (input, call) => readPipeline(input, rowsOf(call)));
  },
});
