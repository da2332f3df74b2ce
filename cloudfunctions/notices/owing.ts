import { appointmentNotices } from '../modules/booking';
import { caseNotices } from '../modules/cases';
import { patientNotices } from '../modules/holding';

/** The collections whose documents owe messages. */
export const owing = [appointmentNotices, caseNotices, patientNotices];
