import { at, type LocalDate } from '../../../domain/time/time';
import { planFollowUp } from '../../../types/calling/planFollowUp';
import { importCallList } from '../../../types/callLists/importCallList';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import { enterDischarge } from '../../../types/discharges/enterDischarge';
import { listPatients } from '../../../types/people/listPatients';
import { callNext } from '../../../types/queue/callNext';
import { endTurn } from '../../../types/queue/endTurn';
import { enterWardSurvey } from '../../../types/surveys/enterWardSurvey';
import { cardNumber, fileOf, person, type TestHospital, wish } from '../../hospital';
import { putDown } from '../../hospital/calling';
import { followUpsOf } from '../../hospital/discharges';
import { text } from './days';

/**
 * Further writing of wards, callers and doctors on a day: a stay by form with family and address,
 * the form that its patient filled in, a home visit, a call list, a complaint without a survey, and
 * the day’s queue.
 */
export async function dayOfWards(
  hospital: TestHospital,
  date: LocalDate,
  n: number,
): Promise<void> {
  hospital.at(at(date, '19:40'));
  const { name, phone } = person(500 + n);
  const who = { name, phone, sex: Number(cardNumber(500 + n)[16]) % 2 ? '男' : '女' };
  const family = {
    ...{ contact: person(600 + n).name, contactPhone: person(600 + n).phone },
    ...{ contact2: person(650 + n).name, contactPhone2: person(650 + n).phone },
  };
  const ward = { bed: '12', relation: '母亲', address: text(), workplace: text(), ...family };
  const stay = { stay: `W-${n}`, department: '产科', dischargedOn: date, result: '好转' };
  const cells = { ...who, ...ward, ...stay, document: cardNumber(500 + n), diagnosis: text() };
  const { dischargeId } = await hospital.value(enterDischarge, { cells }, 'sister');
  const answers = { overall: 'dissatisfied', suggestions: text() };
  const paper = { requestId: wish(), dischargeId, way: 'letter' as const, answers };
  await hospital.value(enterWardSurvey, paper, 'sister');
  const visit = { kind: 'homeVisit' as const, who: '王护士', text: text(), address: text() };
  const planned = { ...visit, requestId: wish(), person: { dischargeId }, department: '产科' };
  const { followUpId } = (await hospital.value(planFollowUp, { ...planned, dueOn: date }, 'lin'))
    .followUp;
  await putDown(hospital, followUpId, 'reached', { way: 'homeVisit', note: text() }, 'lin');

  const checked = `T${n},${name},${phone},产科,${date},${cardNumber(500 + n)},${who.sex}`;
  const list = `体检编号,姓名,联系电话,科室,体检日期,证件号码,性别\n${checked}\n`;
  await hospital.value(importCallList, { kind: 'healthCheck', ...fileOf(list, 'a.csv') }, 'lin');
  const call = (await followUpsOf(hospital)).find(
    ({ kind, open }) => kind === 'healthCheck' && open,
  );
  await putDown(hospital, call!._id, 'reached', { note: text(), worry: text() }, 'lin');

  const account = `a${10 * n}`;
  const { patientId } = (await hospital.value(listPatients, {}, account)).patients[0]!;
  const complaint = { requestId: wish(), patientId, kind: 'process' as const, text: text() };
  await hospital.value(openOwnCase, complaint, account);

  const sessionId = `S-${date.replaceAll('-', '')}-D001-am`;
  const turn = { requestId: wish(), sessionId, version: 0 };
  const { queue } = await hospital.value(callNext, turn, 'hu');
  const seen = { requestId: wish(), sessionId, version: queue.version, as: 'seen' as const };
  await hospital.value(endTurn, seen, 'hu');
  await hospital.runJobs();
  await hospital.runNotices();
}
