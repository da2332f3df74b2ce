import { serve } from '../modules/access';
import { hospitalFor } from '../modules/hospital';
import { wake } from '../modules/jobs';
import { keyGate } from '../modules/keys';
import { sealedSample } from '../modules/people';
import { hoursFor, limitsAt } from '../modules/policy';
import { privacyGate } from '../modules/privacy';
import { versionGate } from '../modules/versions';

/** The operations of patients, and those for everybody. */
export const operations = {
  acceptInvitation: () => import('../modules/staff/operations/acceptInvitation'),
  addPatient: () => import('../modules/holding/operations/addPatient'),
  agreePrivacy: () => import('../modules/privacy/operations/agreePrivacy'),
  answerReminder: () => import('../modules/booking/operations/answerReminder'),
  askForCall: () => import('../modules/care/operations/askForCall'),
  book: () => import('../modules/booking/operations/book'),
  cancel: () => import('../modules/booking/operations/cancel'),
  changeOwnPhone: () => import('../modules/privacy/operations/changeOwnPhone'),
  closeAccount: () => import('../modules/privacy/operations/closeAccount'),
  confirmHolder: () => import('../modules/holding/operations/confirmHolder'),
  endHolding: () => import('../modules/holding/operations/endHolding'),
  exportOwnData: () => import('../modules/privacy/operations/exportOwnData'),
  findClinics: () => import('../modules/timetable/operations/findClinics'),
  joinWaitingList: () => import('../modules/booking/operations/joinWaitingList'),
  leaveWaitingList: () => import('../modules/booking/operations/leaveWaitingList'),
  listAlternatives: () => import('../modules/booking/operations/listAlternatives'),
  listAppointments: () => import('../modules/appointments/operations/listAppointments'),
  listCare: () => import('../modules/care/operations/listCare'),
  listComplaints: () => import('../modules/timetable/operations/listComplaints'),
  listDepartments: () => import('../modules/timetable/operations/listDepartments'),
  listHolders: () => import('../modules/holding/operations/listHolders'),
  listOwnCases: () => import('../modules/cases/operations/listOwnCases'),
  listOwnReturnVisits: () => import('../modules/returns/operations/listOwnReturnVisits'),
  listPatients: () => import('../modules/people/operations/listPatients'),
  listStops: () => import('../modules/timetable/operations/listStops'),
  listSurveys: () => import('../modules/surveys/operations/listSurveys'),
  listWaiting: () => import('../modules/booking/operations/listWaiting'),
  move: () => import('../modules/booking/operations/move'),
  openCardPicture: () => import('../modules/holding/operations/openCardPicture'),
  openOwnCase: () => import('../modules/cases/operations/openOwnCase'),
  proveByPhone: () => import('../modules/holding/operations/proveByPhone'),
  proveByRealName: () => import('../modules/holding/operations/proveByRealName'),
  readCardPicture: () => import('../modules/holding/operations/readCardPicture'),
  readmitHolder: () => import('../modules/holding/operations/readmitHolder'),
  recordConsents: () => import('../modules/notices/operations/recordConsents'),
  removePatient: () => import('../modules/people/operations/removePatient'),
  saveSurvey: () => import('../modules/surveys/operations/saveSurvey'),
  setDefaultPatient: () => import('../modules/people/operations/setDefaultPatient'),
  setLanguage: () => import('../modules/people/operations/setLanguage'),
  stopCare: () => import('../modules/care/operations/stopCare'),
  viewAppointment: () => import('../modules/visits/operations/viewAppointment'),
  viewCare: () => import('../modules/care/operations/viewCare'),
  viewConsents: () => import('../modules/notices/operations/viewConsents'),
  viewDay: () => import('../modules/queue/operations/viewDay'),
  viewDepartment: () => import('../modules/timetable/operations/viewDepartment'),
  viewDoctor: () => import('../modules/timetable/operations/viewDoctor'),
  viewNotice: () => import('../modules/policy/operations/viewNotice'),
  viewOwnCase: () => import('../modules/cases/operations/viewOwnCase'),
  viewOwnData: () => import('../modules/privacy/operations/viewOwnData'),
  viewPrivacy: () => import('../modules/privacy/operations/viewPrivacy'),
  viewScreen: () => import('../modules/queue/operations/viewScreen'),
  viewSession: () => import('../modules/timetable/operations/viewSession'),
  viewStrikes: () => import('../modules/strikes/operations/viewStrikes'),
  viewSurvey: () => import('../modules/surveys/operations/viewSurvey'),
  whoAmI: () => import('../modules/access/operations/whoAmI'),
};

export const main = serve(operations, {
  keyGate: keyGate(sealedSample),
  versionGate: versionGate(),
  limitsAt,
  hospitalFor,
  hoursFor,
  notAgreed: privacyGate,
  wake,
});
