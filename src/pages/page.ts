import { pagesOf } from '../page';
import { patientRoutes } from '../routes/patients';

/** Makes a page for patients that gets the parameters of its URL. */
export const page = pagesOf(patientRoutes);
