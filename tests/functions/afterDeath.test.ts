import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { planFollowUp } from '../../types/calling/planFollowUp';
import { undoFollowUp } from '../../types/calling/undoFollowUp';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { hospitalForEach, laySession, wish } from '../hospital';
import { idOf, putDown, rowOfQian } from '../hospital/calling';
import { registerQian, runOn, savePlan } from '../hospital/care';
import { bringDischarges, followUpsOf, staysOf } from '../hospital/discharges';

/** R26: a call learns of the death of a patient who has every kind of open record. */
const hospital = hospitalForEach({
  now: at('2026-11-20', '15:00'),
  staff: { office: ['followUpOffice'], nurse: ['desk'] },
});

const surveys = () => hospital.all<Survey>('surveys');
/** The open records of the patient and the unsent notices, by kind. */
async function open(): Promise<string[]> {
  const now = hospital.stack.clock.now();
  const [appointments, notices] = await Promise.all([
    hospital.all<{ status: string }>('appointments'),
    hospital.all<Notice>('notices'),
  ]);
  return [
    ...(await surveys()).flatMap(each =>
      each.answeredAt === undefined && each.closesAt > now
        ? [each.stay ? 'ward form' : 'survey']
        : [],
    ),
    ...(await followUpsOf(hospital)).flatMap(each => (each.open ? [each.kind] : [])),
    ...appointments.flatMap(({ status }) => (status === 'booked' ? ['appointment'] : [])),
    ...notices.flatMap(({ kind, state }) => (state === 'waiting' ? [`message: ${kind}`] : [])),
  ].sort();
}

test('all open records of the patient close, and open again after a correction', async () => {
  const patientId = await registerQian(hospital);
  await savePlan(hospital, { department: '产科' });
  await bringDischarges(hospital, rowOfQian);
  const [stay] = await staysOf(hospital);
  const visit = {
    ...{ requestId: wish(), kind: 'homeVisit' as const, department: '产科', dueOn: '2026-11-26' },
    ...{ person: { dischargeId: stay!._id }, who: '周护士', text: '换药', address: '城关镇' },
  };
  await hospital.value(planFollowUp, visit, 'office');
  const sessionId = await laySession(hospital);
  const place = { requestId: wish(), patientId, sessionId, slot: 0 };
  await hospital.value(book, place, 'qian');
  await runOn(hospital, '2026-11-23');
  hospital.at(at('2026-11-23', '19:00'));
  await hospital.runJobs();
  const before = await open();
  expect(before).toEqual(
    expect.arrayContaining([
      ...['appointment', 'discharge1', 'discharge2', 'discharge3', 'homeVisit', 'ward form'],
      ...['message: care', 'message: survey'],
    ]),
  );

  const call = await idOf(hospital, 'discharge1', '钱家伟');
  await putDown(hospital, call, 'died');
  await hospital.runJobs();
  await hospital.runNotices();
  expect(await open()).toEqual([]);
  const form = { requestId: wish(), appointmentId: `stay-${stay!._id}`, revision: 0 };
  const handedIn = { ...form, answers: { overall: 'satisfied' }, finish: true };
  expect(await hospital.refusal(saveSurvey, handedIn, 'qian')).toBe('SURVEY_CLOSED');
  // Days pass, and nothing new is created.
  await runOn(hospital, '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27');
  expect(await open()).toEqual([]);

  hospital.at(at('2026-11-27', '11:00'));
  const made = (await followUpsOf(hospital)).find(({ _id }) => _id === call)!.attempts[0]!;
  await hospital.value(undoFollowUp, { followUpId: call, at: made.at }, 'office');
  await hospital.runJobs();
  const after = await open();
  expect(after).toEqual(
    expect.arrayContaining(['discharge1', 'discharge2', 'discharge3', 'homeVisit', 'ward form']),
  );
  const [survey] = await surveys();
  expect(survey?.closesAt).toBe(at('2026-12-07', '19:00'));
});
