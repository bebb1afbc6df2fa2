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

/** Looks for a text in everything the caller may see; accents and typing errors do not matter. */
export const search = command(businessRoutes.search);

/** One page of the history of a company or contact, newest first. */
export const timeline = command(businessRoutes.timeline);

/** One page of the versions of a record, newest first, as far as the caller may see its fields. */
export const history = command(businessRoutes.history);

/** What colleagues wrote under a record, oldest first. */
export const comments = command(businessRoutes.comments);

/** Records that are probably the same as this one. */
export const duplicates = command(businessRoutes.duplicates);

/** Makes one record of two; everything that pointed at either points at the one that stays. */
export const merge = command(businessRoutes.merge);

/** Makes two of them again, within 30 days. */
export const undoMerge = command(businessRoutes.undoMerge);

/** Rows as a CSV or XLSX file, as far as the caller may take them out. */
export const exportRows = command(businessRoutes.exportRows);

/** How a file would be imported, and what every line would be refused for; writes nothing. */
export const previewImport = command(businessRoutes.previewImport);

/** Starts an import, which goes on by itself; `readImport` says how far it came. */
export const startImport = command(businessRoutes.startImport);

export const readImport = command(businessRoutes.readImport);

/** Stops an import; lines that were written stay. */
export const cancelImport = command(businessRoutes.cancelImport);
