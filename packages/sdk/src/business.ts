import { businessRoutes } from '@novacrm/contracts';
import { command } from './command.ts';

/** Gives a draft its number; afterwards it cannot change. */
export const issueDocument = command(businessRoutes.issueDocument);

/** Net, VAT and gross of a document, rate by rate. */
export const documentTotals = command(businessRoutes.documentTotals);

/** How a sale is taxed between two companies, and what must be printed. */
export const vatTreatment = command(businessRoutes.vatTreatment);

/** Sums of open deals by stage. */
export const pipeline = command(businessRoutes.pipeline);
