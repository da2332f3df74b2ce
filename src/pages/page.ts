import { pagesOf } from '../page';
import { patientRoutes } from '../routes/patients';

/** A page of the patients', with what its address says. */
export const page = pagesOf(patientRoutes);
