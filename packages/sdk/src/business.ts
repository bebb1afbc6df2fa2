import type { businessRoutes } from '@novacrm/contracts';
import { businessAddresses } from '@novacrm/contracts/addresses';
import { commandsOf } from './command.ts';

const business = commandsOf<typeof businessRoutes>(businessAddresses);

/** Gives a draft its number; afterwards it cannot change. */
export const issueDocument = business('issueDocument');

/** Net, VAT and gross of a document, rate by rate. */
export const documentTotals = business('documentTotals');

/** How a sale is taxed between two companies, and what must be printed. */
export const vatTreatment = business('vatTreatment');

/** Sums of open deals by stage. */
export const pipeline = business('pipeline');

/** Looks for a text in everything the caller may see; accents and typing errors do not matter. */
export const search = business('search');

/** One page of the history of a company or contact, newest first. */
export const timeline = business('timeline');

/** One page of the versions of a record, newest first, as far as the caller may see its fields. */
export const history = business('history');

/** What colleagues wrote under a record, oldest first. */
export const comments = business('comments');

/** Records that are probably the same as this one. */
export const duplicates = business('duplicates');

/** Makes one record of two; everything that pointed at either points at the one that stays. */
export const merge = business('merge');

/** Makes two of them again, within 30 days. */
export const undoMerge = business('undoMerge');

/** Rows as a CSV or XLSX file, as far as the caller may take them out. */
export const exportRows = business('exportRows');

/** How a file would be imported, and what every line would be refused for; writes nothing. */
export const previewImport = business('previewImport');

/** Starts an import, which goes on by itself; `readImport` says how far it came. */
export const startImport = business('startImport');

export const readImport = business('readImport');

/** Stops an import; lines that were written stay. */
export const cancelImport = business('cancelImport');
