import * as z from 'zod';
import { date, fresh, id, number, routes } from './route';

const visit = z.enum(['first', 'return']).optional();
/** The appointment that is being moved. */
const move = id.optional();
/** The return visit that is being booked. */
const returnVisit = id.optional();

/** The patients' pages: WeChat's main package. The first one is where the mini-program opens. */
export const patientRoutes = routes({
  'pages/home': { tab: 'home' },
  'pages/appointments': { tab: 'list' },
  'pages/me': { tab: 'me' },
  'pages/departments': {},
  /** From what hurts to a department. */
  'pages/whichDepartment': {},
  'pages/department': { params: { departmentId: id, move, returnVisit } },
  'pages/doctor': {
    params: { doctorId: id, date: date.optional(), move, returnVisit },
  },
  /** `patientId` and `visit`: the patient and the kind of visit, where they are known already. */
  'pages/confirm': {
    params: { sessionId: id, slot: number, move, patientId: id.optional(), visit },
  },
  /** `fresh`: just booked (1) or moved (2). */
  'pages/appointment': {
    params: { appointmentId: id, fresh: z.enum(['1', '2']).optional() },
  },
  'pages/patients': {},
  'pages/patient': {},
  /** What is kept about one's people, and what can be done with it. */
  'pages/privacy': {},
  /** The privacy notice; `child`: a guardian is asked for a child. */
  'pages/agreement': { params: { child: z.literal('1').optional() } },
  /** The accounts that hold a patient, and the ways to prove a holding. */
  'pages/holders': { params: { patientId: id } },
  'pages/notice': {},
  /** The user agreement. */
  'pages/terms': {},
  'pages/strikes': { params: { patientId: id.optional() } },
  'pages/waiting': {
    params: { sessionId: id, patientId: id.optional(), visit },
  },
  'pages/stops': {},
  'pages/guide': {},
  'pages/returns': {},
  'pages/surveys': {},
  'pages/survey': { params: { appointmentId: id } },
  'pages/cases': {},
  'pages/case': { params: { caseId: id, fresh } },
  'pages/complain': {
    params: { patientId: id.optional(), appointmentId: id.optional() },
  },
  'pages/messages': {},
  'pages/cares': {},
  'pages/care': { params: { careId: id } },
});
