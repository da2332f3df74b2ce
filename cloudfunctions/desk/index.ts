import { serve } from '../cloud/serve';
import { importRoster } from './importRoster';
import { listBookings } from './listBookings';

/** What the desk and the outpatient office do. */
export const main = serve([importRoster, listBookings]);
