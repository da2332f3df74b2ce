import { serve } from '../cloud/serve';
import { addPatient } from './addPatient';
import { book } from './book';
import { cancel } from './cancel';
import { listAppointments } from './listAppointments';
import { listDepartments } from './listDepartments';
import { listPatients } from './listPatients';
import { move } from './move';
import { removePatient } from './removePatient';
import { setDefaultPatient } from './setDefaultPatient';
import { viewAppointment } from './viewAppointment';
import { viewDepartment } from './viewDepartment';
import { viewDoctor } from './viewDoctor';
import { viewNotice } from './viewNotice';
import { viewSession } from './viewSession';
import { whoAmI } from './whoAmI';

/** What patients do, and what everyone may see. */
export const main = serve([
  addPatient,
  book,
  cancel,
  listAppointments,
  listDepartments,
  listPatients,
  move,
  removePatient,
  setDefaultPatient,
  viewAppointment,
  viewDepartment,
  viewDoctor,
  viewNotice,
  viewSession,
  whoAmI,
]);
