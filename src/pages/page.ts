import { pagesOf } from '../page';
import { patientRoutes } from '../routes/patients';

/** Makes a page for patients that is given the parameters of its address. */
export const page = pagesOf(patientRoutes);
