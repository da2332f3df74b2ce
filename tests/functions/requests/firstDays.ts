import { at } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { saveCarePlan } from '../../../types/care/saveCarePlan';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { saveSurvey } from '../../../types/surveys/saveSurvey';
import { checkIn } from '../../../types/visits/checkIn';
import { cardNumber, fileOf, person, type TestHospital, wish } from '../../hospital';
import { plan, stay } from '../../hospital/care';

/**
 * Lives through two usual days from 23 November, 09:00, so that there is a record of every kind to
 * ask for: a care plan and a discharged patient. Of six patients who booked, four come; one of them
 * gets a return date and complains. Two are missed.
 */
export async function liveFirstDays(hospital: TestHospital): Promise<void> {
  await hospital.value(saveCarePlan, { requestId: wish(), plan: plan() }, 'followUp');
  const booked: string[] = [];
  for (let n = 0; n < 6; n++) {
    const account = `account-${n}`;
    const patientId = await hospital.patient(account, n);
    const sessionId = `S-20261124-${n % 2 ? 'D001-am' : 'D002-pm'}`;
    const input = { requestId: wish(), patientId, sessionId, slot: Math.floor(n / 2) };
    booked.push((await hospital.value(book, input, account)).appointment.appointmentId);
  }
  const header = '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归';
  const { name, phone } = person(0);
  const own = `ZY9,${name},女,${cardNumber(0)},${phone},骨科,骨折术后,2026-11-01,2026-11-21,好转`;
  const list = fileOf([header, stay(), own].join('\n'), 'a.csv');
  await hospital.value(importDischarges, list, 'followUp');
  hospital.at(at('2026-11-24', '08:10'));
  for (const appointmentId of booked.slice(0, 4))
    await hospital.value(checkIn, { appointmentId }, 'desk');
  const [first = '', second = ''] = booked;
  const date = '2026-12-09';
  await hospital.value(setReturnVisit, { appointmentId: first, date }, 'all');
  hospital.at(at('2026-11-24', '19:30'));
  await hospital.runJobs();
  const answers = { overall: 'dissatisfied' };
  const survey = { requestId: wish(), appointmentId: second, revision: 0, answers, finish: true };
  await hospital.value(saveSurvey, survey, 'account-1');
  hospital.at(at('2026-11-25', '08:00'));
  await hospital.runJobs();
}
