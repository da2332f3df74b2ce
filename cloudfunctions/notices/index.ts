import { runJobs } from '../cloud/runJobs';
import { gather } from './gather';
import { remind } from './remind';
import { send } from './send';

/** One timer that gathers what is owed to somebody and sends what is due. */
export const main = runJobs([gather, remind, send]);
