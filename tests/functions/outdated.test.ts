import type { CallEntry } from '../../cloudfunctions/modules/calls/stores/calls';
import type { Case } from '../../cloudfunctions/modules/cases/stores/cases';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import type { Survey } from '../../cloudfunctions/modules/surveys/stores/surveys';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import { stopCare } from '../../types/care/stopCare';
import { answerCase } from '../../types/cases/answerCase';
import { closeCase } from '../../types/cases/closeCase';
import { openCase } from '../../types/cases/openCase';
import { recordCallAgain } from '../../types/cases/recordCallAgain';
import type { NoticeKind } from '../../types/notices/facts';
import { recordConsents } from '../../types/notices/recordConsents';
import { type TemplateName, templateNamed, templates } from '../../types/notices/templates';
import { removePatient } from '../../types/people/removePatient';
import { revokeStrike } from '../../types/strikes/revokeStrike';
import { listSurveys } from '../../types/surveys/listSurveys';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { viewSurvey } from '../../types/surveys/viewSurvey';
import { checkIn } from '../../types/visits/checkIn';
import { undoCheckIn } from '../../types/visits/undoCheckIn';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;
const evening = at('2026-11-25', '19:00');

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: {
      nurse: ['desk'],
      office: ['outpatientOffice'],
      chief: ['outpatientOffice'],
      lin: ['followUpOffice'],
    },
    messages: {
      templates: templates.map(({ id, title, fields }) => ({
        ...{ id, title },
        fields: Object.values(fields).map(({ key }) => key),
      })),
    },
  });
});
afterEach(() => hospital.close());

async function agree(account: string, ...names: TemplateName[]) {
  for (const template of names) {
    const answers = [{ template, answer: 'always' as const }];
    await hospital.value(recordConsents, { requestId: wish(), answers }, account);
    await hospital.stack.messages.grant(account, templateNamed(template).id, 'always');
  }
}
const sessionId = 'S-20261125-K01-am';
const lay = async () => {
  if (!(await hospital.session(sessionId)))
    await laySession(hospital, { id: sessionId, slots: 8, places: 4 });
};
async function booked(n = 1, account = 'wang') {
  hospital.at(at('2026-11-23', '09:00'));
  await lay();
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId, slot: 1 };
  const { appointmentId } = (await hospital.value(book, input, account)).appointment;
  return { appointmentId, patientId };
}
async function came(n = 1, account = 'wang') {
  const visit = await booked(n, account);
  hospital.at(at('2026-11-25', '08:20'));
  await hospital.value(checkIn, { appointmentId: visit.appointmentId }, 'nurse');
  return visit;
}
async function offered() {
  const visit = await came();
  await agree('wang', 'survey', 'case', 'care');
  hospital.at(evening);
  await hospital.runJobs();
  return visit;
}
const ofKind = async (kind: NoticeKind) =>
  (await hospital.all<Notice>('notices'))
    .filter(each => each.kind === kind)
    .map(({ account, state }) => [account, state]);
const save = (appointmentId: string, overall: string, account = 'wang') =>
  hospital.value(
    saveSurvey,
    { requestId: wish(), appointmentId, revision: 0, answers: { overall }, finish: true },
    account,
  );
const surveys = () => hospital.all<Survey>('surveys');

describe('R14, R19: the notice of a survey', () => {
  test('goes out', async () => {
    await offered();
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'sent']]);
  });

  test('is dropped where it was answered before', async () => {
    const { appointmentId } = await offered();
    await save(appointmentId, 'satisfied');
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'dropped']]);
  });

  test('is dropped where the check-in was taken back, and there is nothing to answer any more', async () => {
    const { appointmentId } = await offered();
    await hospital.value(undoCheckIn, { appointmentId, reason: '报错了人' }, 'nurse');
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'dropped']]);
    expect(await surveys()).toEqual([]);
    expect(await hospital.refusal(viewSurvey, { appointmentId }, 'wang')).toBe('SURVEY_UNKNOWN');
    expect(await hospital.value(listSurveys, {}, 'wang')).toMatchObject({ waiting: 0 });
  });

  test('an answer that was handed in stays, whatever becomes of the check-in', async () => {
    const { appointmentId } = await offered();
    await save(appointmentId, 'dissatisfied');
    await hospital.value(undoCheckIn, { appointmentId, reason: '报错了人' }, 'nurse');
    expect(await surveys()).toMatchObject([{ overall: 'dissatisfied' }]);
  });

  test('goes to who holds the patient, not to who gave them up', async () => {
    const { patientId } = await came();
    await hospital.patient('li', 1);
    await agree('li', 'survey');
    hospital.at(at('2026-11-25', '18:00'));
    await hospital.runJobs();
    await hospital.value(removePatient, { patientId }, 'wang');
    hospital.at(evening);
    await hospital.runJobs();
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['li', 'sent']]);
  });

  test('given up between writing and sending: dropped', async () => {
    const { patientId } = await offered();
    await hospital.value(removePatient, { patientId }, 'wang');
    await hospital.runNotices();
    expect(await ofKind('survey')).toEqual([['wang', 'dropped']]);
  });

  test('is none for who has died, as a caller was told (R15)', async () => {
    const { patientId } = await came();
    await hospital.stack.store.insert('followUps', [
      { _id: 'told', personId: patientId, lastOutcome: 'died', open: false },
    ]);
    hospital.at(evening);
    await hospital.runJobs();
    expect([await surveys(), await ofKind('survey')]).toEqual([[], []]);
  });

  test('booked at the desk for somebody whom an account holds: that account', async () => {
    await lay();
    const input = { requestId: wish(), sessionId, slot: 1, channel: 'phone' as const };
    const { booking } = await hospital.value(bookFor, { ...input, patient: person(1) }, 'nurse');
    await hospital.patient('li', 1);
    hospital.at(at('2026-11-25', '08:20'));
    await hospital.value(checkIn, { appointmentId: booking.appointmentId }, 'nurse');
    hospital.at(evening);
    await hospital.runJobs();
    expect(await ofKind('survey')).toEqual([['li', 'waiting']]);
    await save(booking.appointmentId, 'dissatisfied', 'li');
    expect(await hospital.all<Case>('cases')).toMatchObject([{ account: 'li' }]);
  });
});

describe('R16, R19: the notice of a case’s answer', () => {
  const text = '已向当事护士了解情况';
  async function answered() {
    const { appointmentId, patientId } = await offered();
    await hospital.runNotices();
    const { survey } = await save(appointmentId, 'dissatisfied');
    const caseId = survey.caseId ?? '';
    await hospital.value(answerCase, { requestId: wish(), caseId, text }, 'lin');
    return { caseId, patientId };
  }

  test('goes out, also where the case was closed with a reason since', async () => {
    const { caseId } = await answered();
    const reason = '已当面说明';
    await hospital.value(closeCase, { requestId: wish(), caseId, reason }, 'lin');
    await hospital.runNotices();
    expect(await ofKind('caseAnswered')).toEqual([['wang', 'sent']]);
  });

  test('is dropped once the patient was called and is satisfied', async () => {
    const { caseId } = await answered();
    const input = { requestId: wish(), caseId, outcome: 'satisfied' as const, note: '' };
    await hospital.value(recordCallAgain, input, 'lin');
    await hospital.runNotices();
    expect(await ofKind('caseAnswered')).toEqual([['wang', 'dropped']]);
  });

  test('is not for an account that gave the patient up', async () => {
    const { patientId } = await answered();
    hospital.at(at('2026-11-25', '19:01'));
    await hospital.value(removePatient, { patientId }, 'wang');
    await hospital.runNotices();
    expect(await ofKind('caseAnswered')).toEqual([['wang', 'dropped']]);
  });

  test('of what the desk put down goes to the account that holds the patient, also where the desk booked', async () => {
    await lay();
    const input = { requestId: wish(), sessionId, slot: 1, channel: 'phone' as const };
    const { booking } = await hospital.value(bookFor, { ...input, patient: person(1) }, 'nurse');
    await hospital.patient('li', 1);
    const { appointmentId } = booking;
    const opened = await hospital.value(
      openCase,
      { requestId: wish(), kind: 'process', text: '等了太久', of: { appointmentId } },
      'nurse',
    );
    const { caseId } = opened.case;
    await hospital.value(answerCase, { requestId: wish(), caseId, text }, 'lin');
    await hospital.runNotices();
    expect((await ofKind('caseAnswered')).map(([account]) => account)).toEqual(['li']);
  });
});

describe('R19: other messages that are not so any more', () => {
  test('care is dropped where the patient stopped it meanwhile (R21)', async () => {
    const { patientId } = await came();
    await agree('wang', 'care');
    const item = { id: 'a', day: 1, kind: 'recovery' as const, title: '换药', text: '按时换药。' };
    const plan = { title: '产后', start: 'visit' as const, items: [item] };
    await hospital.value(saveCarePlan, { requestId: wish(), plan }, 'lin');
    hospital.at(at('2026-11-26', '10:00'));
    await hospital.runJobs();
    expect(await ofKind('care')).toEqual([['wang', 'waiting']]);
    await hospital.value(stopCare, { patientId, stop: true }, 'wang');
    await hospital.runNotices();
    expect(await ofKind('care')).toEqual([['wang', 'dropped']]);
  });

  test('a missed visit whose strike was revoked is neither told nor called for a message not sent (R7)', async () => {
    const { appointmentId } = await booked();
    await agree('wang', 'strike');
    hospital.at(at('2026-11-25', '12:05'));
    await hospital.runJobs();
    const calls = async () => (await hospital.all<CallEntry>('calls')).map(({ _id }) => _id);
    const before = await calls();
    await hospital.value(
      revokeStrike,
      { strikeId: appointmentId, reason: '系统故障，到了没报上' },
      'nurse',
    );
    await hospital.runNotices();
    expect(await ofKind('noShow')).toEqual([['wang', 'dropped']]);
    expect(await calls()).toEqual(before);
  });

  test('the list of a day is not for staff who have left (R10, R20)', async () => {
    await booked();
    await agree('chief', 'dayList');
    hospital.at(at('2026-11-24', '16:30'));
    await hospital.runJobs();
    expect(await ofKind('dayList')).toContainEqual(['chief', 'waiting']);
    await hospital.stack.store.update('staff', {
      filter: { _id: 'chief' },
      update: { $set: { active: false } },
      multi: false,
    });
    await hospital.runNotices();
    expect(await ofKind('dayList')).toContainEqual(['chief', 'dropped']);
  });
});
