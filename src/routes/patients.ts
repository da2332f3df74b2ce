import { date, fresh, id, number, oneOf, optional, routes } from './route';

const visit = optional(oneOf(['first', 'return']));
/** The appointment that is being moved. */
const move = optional(id);
/** The return visit that is being booked. */
const returnVisit = optional(id);

/** The patients' pages: WeChat's main package. The mini-program opens at the first one. */
export const patientRoutes = routes({
  'pages/home': { tab: 'home' },
  'pages/appointments': { tab: 'list' },
  'pages/me': { tab: 'me' },
  'pages/departments': {},
  /** From a complaint to a department. */
  'pages/whichDepartment': {},
  'pages/department': { params: { departmentId: id, move, returnVisit } },
  'pages/doctor': {
    params: { doctorId: id, date: optional(date), move, returnVisit },
  },
  /** `patientId` and `visit`: the patient and the kind of visit, if they are known already. */
  'pages/confirm': {
    params: { sessionId: id, slot: number, move, patientId: optional(id), visit },
  },
  /** `fresh`: just booked (1) or moved (2). */
  'pages/appointment': {
    params: { appointmentId: id, fresh: optional(oneOf(['1', '2'])) },
  },
  'pages/patients': {},
  'pages/patient': {},
  /** The stored data of the account's patients, and what can be done with it. */
  'pages/privacy': {},
  /** The privacy notice; `child`: a guardian is asked for a child. */
  'pages/agreement': { params: { child: optional(oneOf(['1'])) } },
  /** The accounts that hold a patient, and the ways to prove a holding. */
  'pages/holders': { params: { patientId: id } },
  'pages/notice': {},
  /** The user agreement. */
  'pages/terms': {},
  'pages/strikes': { params: { patientId: optional(id) } },
  'pages/waiting': {
    params: { sessionId: id, patientId: optional(id), visit },
  },
  'pages/stops': {},
  'pages/guide': {},
  'pages/returns': {},
  'pages/surveys': {},
  'pages/survey': { params: { appointmentId: id } },
  'pages/cases': {},
  'pages/case': { params: { caseId: id, fresh } },
  'pages/complain': {
    params: { patientId: optional(id), appointmentId: optional(id) },
  },
  'pages/messages': {},
  /** The screen of a department's waiting room; `access`: its key. */
  'pages/screen': { params: { departmentId: id, access: optional(id) } },
  'pages/cares': {},
  'pages/care': { params: { careId: id } },
});
