import { runJobs } from '../cloud/runJobs';

/** One timer that gathers what is owed to somebody and sends what is due. */
export const main = runJobs([]);
