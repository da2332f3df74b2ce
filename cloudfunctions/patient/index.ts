import { serve } from '../cloud/serve';
import { acceptInvitation } from './acceptInvitation';
import { addPatient } from './addPatient';
import { book } from './book';
import { cancel } from './cancel';
import { joinWaitingList } from './joinWaitingList';
import { leaveWaitingList } from './leaveWaitingList';
import { listAlternatives } from './listAlternatives';
import { listAppointments } from './listAppointments';
import { listDepartments } from './listDepartments';
import { listPatients } from './listPatients';
import { listReturnVisits } from './listReturnVisits';
import { listStops } from './listStops';
import { listWaiting } from './listWaiting';
import { move } from './move';
import { recordConsents } from './recordConsents';
import { removePatient } from './removePatient';
import { setDefaultPatient } from './setDefaultPatient';
import { viewAppointment } from './viewAppointment';
import { viewConsents } from './viewConsents';
import { viewDepartment } from './viewDepartment';
import { viewDoctor } from './viewDoctor';
import { viewNotice } from './viewNotice';
import { viewSession } from './viewSession';
import { viewStrikes } from './viewStrikes';
import { whoAmI } from './whoAmI';

/** What patients do, and what everyone may see. */
export const main = serve([
  acceptInvitation,
  addPatient,
  book,
  cancel,
  joinWaitingList,
  leaveWaitingList,
  listAlternatives,
  listAppointments,
  listDepartments,
  listPatients,
  listReturnVisits,
  listStops,
  listWaiting,
  move,
  recordConsents,
  removePatient,
  setDefaultPatient,
  viewAppointment,
  viewConsents,
  viewDepartment,
  viewDoctor,
  viewNotice,
  viewSession,
  viewStrikes,
  whoAmI,
]);
