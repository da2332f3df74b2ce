import { texts } from '../../texts';
import type { patientRoutes } from './patients';

const { pages } = texts;

/**
 * The titles of the patients' pages, in the language in use. The screen of a waiting room is left
 * out: it is the hospital's, and stays in Simplified Chinese like the pages of staff.
 */
export const titles: Readonly<
  Record<Exclude<keyof typeof patientRoutes, 'pages/screen'>, () => string>
> = {
  'pages/agreement': () => pages.privacy.title,
  'pages/appointment': () => pages.appointment.title,
  'pages/appointments': () => pages.appointments.title,
  'pages/care': () => pages.care.title,
  'pages/cares': () => pages.care.title,
  'pages/case': () => pages.opinions.one,
  'pages/cases': () => pages.opinions.title,
  'pages/complain': () => pages.opinions.add,
  'pages/confirm': () => pages.confirm.title,
  'pages/department': () => pages.department.title,
  'pages/departments': () => pages.departments.title,
  'pages/doctor': () => pages.doctor.title,
  'pages/guide': () => pages.guide.title,
  'pages/holders': () => pages.holders.title,
  'pages/home': () => pages.home.title,
  'pages/me': () => pages.me.title,
  'pages/messages': () => pages.messages.title,
  'pages/notice': () => pages.notice.title,
  'pages/patient': () => pages.patient.title,
  'pages/patients': () => pages.patients.title,
  'pages/privacy': () => pages.ownData.title,
  'pages/returns': () => pages.returns.title,
  'pages/stops': () => pages.stops.title,
  'pages/strikes': () => pages.strikes.title,
  'pages/survey': () => pages.survey.title,
  'pages/surveys': () => pages.survey.list,
  'pages/terms': () => pages.terms.title,
  'pages/waiting': () => pages.waiting.title,
  'pages/whichDepartment': () => pages.departments.whichTitle,
};
