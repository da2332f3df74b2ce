import { serve } from '../modules/access';
import { whoAmI } from '../modules/access/operations/whoAmI';
import { listAppointments } from '../modules/appointments/operations/listAppointments';
import { book } from '../modules/booking/operations/book';
import { cancel } from '../modules/booking/operations/cancel';
import { joinWaitingList } from '../modules/booking/operations/joinWaitingList';
import { leaveWaitingList } from '../modules/booking/operations/leaveWaitingList';
import { listAlternatives } from '../modules/booking/operations/listAlternatives';
import { listWaiting } from '../modules/booking/operations/listWaiting';
import { move } from '../modules/booking/operations/move';
import { askForCall } from '../modules/care/operations/askForCall';
import { listCare } from '../modules/care/operations/listCare';
import { stopCare } from '../modules/care/operations/stopCare';
import { viewCare } from '../modules/care/operations/viewCare';
import { listOwnCases } from '../modules/cases/operations/listOwnCases';
import { openOwnCase } from '../modules/cases/operations/openOwnCase';
import { viewOwnCase } from '../modules/cases/operations/viewOwnCase';
import { addPatient } from '../modules/holding/operations/addPatient';
import { confirmHolder } from '../modules/holding/operations/confirmHolder';
import { endHolding } from '../modules/holding/operations/endHolding';
import { listHolders } from '../modules/holding/operations/listHolders';
import { proveByPhone } from '../modules/holding/operations/proveByPhone';
import { proveByRealName } from '../modules/holding/operations/proveByRealName';
import { readmitHolder } from '../modules/holding/operations/readmitHolder';
import { hospitalFor } from '../modules/hospital';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { recordConsents } from '../modules/notices/operations/recordConsents';
import { viewConsents } from '../modules/notices/operations/viewConsents';
import { sealedSample } from '../modules/people';
import { listPatients } from '../modules/people/operations/listPatients';
import { removePatient } from '../modules/people/operations/removePatient';
import { setDefaultPatient } from '../modules/people/operations/setDefaultPatient';
import { limitsAt } from '../modules/policy';
import { viewNotice } from '../modules/policy/operations/viewNotice';
import { privacyGate } from '../modules/privacy';
import { agreePrivacy } from '../modules/privacy/operations/agreePrivacy';
import { changeOwnPhone } from '../modules/privacy/operations/changeOwnPhone';
import { closeAccount } from '../modules/privacy/operations/closeAccount';
import { exportOwnData } from '../modules/privacy/operations/exportOwnData';
import { viewOwnData } from '../modules/privacy/operations/viewOwnData';
import { viewPrivacy } from '../modules/privacy/operations/viewPrivacy';
import { listOwnReturnVisits } from '../modules/returns/operations/listOwnReturnVisits';
import { acceptInvitation } from '../modules/staff/operations/acceptInvitation';
import { viewStrikes } from '../modules/strikes/operations/viewStrikes';
import { listSurveys } from '../modules/surveys/operations/listSurveys';
import { saveSurvey } from '../modules/surveys/operations/saveSurvey';
import { viewSurvey } from '../modules/surveys/operations/viewSurvey';
import { findClinics } from '../modules/timetable/operations/findClinics';
import { listComplaints } from '../modules/timetable/operations/listComplaints';
import { listDepartments } from '../modules/timetable/operations/listDepartments';
import { listStops } from '../modules/timetable/operations/listStops';
import { viewDepartment } from '../modules/timetable/operations/viewDepartment';
import { viewDoctor } from '../modules/timetable/operations/viewDoctor';
import { viewSession } from '../modules/timetable/operations/viewSession';
import { versionGate } from '../modules/versions';
import { viewAppointment } from '../modules/visits/operations/viewAppointment';

/** What patients do, and what everyone may see. */
export const operations = [
  acceptInvitation,
  addPatient,
  agreePrivacy,
  askForCall,
  book,
  cancel,
  changeOwnPhone,
  closeAccount,
  confirmHolder,
  endHolding,
  exportOwnData,
  findClinics,
  joinWaitingList,
  leaveWaitingList,
  listAlternatives,
  listAppointments,
  listCare,
  listComplaints,
  listOwnCases,
  listDepartments,
  listHolders,
  readmitHolder,
  listPatients,
  listOwnReturnVisits,
  listStops,
  listSurveys,
  listWaiting,
  move,
  openOwnCase,
  proveByPhone,
  proveByRealName,
  recordConsents,
  removePatient,
  saveSurvey,
  setDefaultPatient,
  stopCare,
  viewAppointment,
  viewCare,
  viewOwnCase,
  viewConsents,
  viewDepartment,
  viewDoctor,
  viewNotice,
  viewOwnData,
  viewPrivacy,
  viewSession,
  viewStrikes,
  viewSurvey,
  whoAmI,
];

export const main = serve(operations, {
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  hospitalFor,
  notAgreed: privacyGate,
  wake,
});
