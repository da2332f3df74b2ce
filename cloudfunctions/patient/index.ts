import { serve } from '../cloud/serve';
import { acceptInvitation } from './acceptInvitation';
import { addPatient } from './addPatient';
import { askForCall } from './askForCall';
import { book } from './book';
import { cancel } from './cancel';
import { joinWaitingList } from './joinWaitingList';
import { leaveWaitingList } from './leaveWaitingList';
import { listAlternatives } from './listAlternatives';
import { listAppointments } from './listAppointments';
import { listCare } from './listCare';
import { listCases } from './listCases';
import { listDepartments } from './listDepartments';
import { listPatients } from './listPatients';
import { listReturnVisits } from './listReturnVisits';
import { listStops } from './listStops';
import { listSurveys } from './listSurveys';
import { listWaiting } from './listWaiting';
import { move } from './move';
import { openCase } from './openCase';
import { recordConsents } from './recordConsents';
import { removePatient } from './removePatient';
import { saveSurvey } from './saveSurvey';
import { setDefaultPatient } from './setDefaultPatient';
import { stopCare } from './stopCare';
import { viewAppointment } from './viewAppointment';
import { viewCare } from './viewCare';
import { viewCase } from './viewCase';
import { viewConsents } from './viewConsents';
import { viewDepartment } from './viewDepartment';
import { viewDoctor } from './viewDoctor';
import { viewNotice } from './viewNotice';
import { viewSession } from './viewSession';
import { viewStrikes } from './viewStrikes';
import { viewSurvey } from './viewSurvey';
import { whoAmI } from './whoAmI';

/** What patients do, and what everyone may see. */
export const main = serve([
  acceptInvitation,
  addPatient,
  askForCall,
  book,
  cancel,
  joinWaitingList,
  leaveWaitingList,
  listAlternatives,
  listAppointments,
  listCare,
  listCases,
  listDepartments,
  listPatients,
  listReturnVisits,
  listStops,
  listSurveys,
  listWaiting,
  move,
  openCase,
  recordConsents,
  removePatient,
  saveSurvey,
  setDefaultPatient,
  stopCare,
  viewAppointment,
  viewCare,
  viewCase,
  viewConsents,
  viewDepartment,
  viewDoctor,
  viewNotice,
  viewSession,
  viewStrikes,
  viewSurvey,
  whoAmI,
]);
