import { at, MINUTE } from '../../../../domain/time/time';
import {
  agreeForAlways,
  booked,
  bookedByDesk,
  dyingAt,
  hospitalForEach,
  messagesOf,
  noticesOf,
  person,
  sessionOn,
  smsAsApproved,
  smsForEach,
  switchOnSms,
  weChatWithTemplates,
  wish,
} from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { stopSession } from '../../../../types/changes/stopSession';
import { listNoticeProblems } from '../../../../types/notices/listNoticeProblems';
import { listNotices } from '../../../../types/notices/listNotices';

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-23', '2026-11-24', '2026-11-25'];
const hospital = hospitalForEach({
  now: at(MONDAY, '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  messages: weChatWithTemplates,
  sms: smsAsApproved,
});
smsForEach(hospital);

const { wait, called, statesOf } = messagesOf(hospital);
const sent = async () =>
  (await hospital.stack.sms.list()).filter(({ code }) => code === 'Ok').map(({ phone }) => phone);
const phone = (n: number): string => person(n).phone;

/** The office stops a session; returns how many of its patients no message reaches. */
async function stop(sessionId: string): Promise<number> {
  const input = { sessionId, reason: '医生生病' };
  return (await hospital.value(stopSession, input, 'office')).effect.unreachable;
}

describe('R19: SMS where WeChat cannot deliver', () => {
  test('off by default: a patient without consent is called', async () => {
    const { patientId, sessionId } = await booked(hospital, WEDNESDAY);
    await stop(sessionId);
    await hospital.runNotices();
    expect(await sent()).toEqual([]);
    expect(await called()).toEqual([patientId]);
  });

  test('a patient without consent, and one of the desk without WeChat, get one SMS each and are not called', async () => {
    await switchOnSms(hospital, 100);
    const { sessionId, patientId } = await booked(hospital, WEDNESDAY);
    await bookedByDesk(hospital, 2, { sessionId, slot: 1 });
    wait(MINUTE);
    await stop(sessionId);
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await sent()).sort()).toEqual([phone(1), phone(2)]);
    expect(await called()).toEqual([]);
    expect(await statesOf('stopped')).toEqual(['sentBySms', 'sentBySms']);
    const { notices } = await hospital.value(listNotices, { patientId }, 'nurse');
    expect(notices[0]).toMatchObject({ kind: 'stopped', state: 'sentBySms' });
    const [text] = (await hospital.stack.sms.list(phone(1))).map(each => each.text);
    expect(text).toContain('测*乙：您约的11月25日 08:00的号，医生停诊');
    // No department and no doctor, since others may see an SMS.
    expect(text).not.toMatch(/科|胡|诊室/);
  });

  test('a patient with consent in WeChat is told there, and nowhere else', async () => {
    await switchOnSms(hospital, 100);
    await agreeForAlways(hospital, 'wang', 'visit', 'change');
    const { sessionId } = await booked(hospital, WEDNESDAY);
    wait(MINUTE);
    await stop(sessionId);
    await hospital.runNotices();
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['sent']);
    expect(await sent()).toEqual([]);
  });

  test('a phone that accepts no SMS: the desk calls', async () => {
    await switchOnSms(hospital, 100);
    const { patientId, sessionId } = await booked(hospital, WEDNESDAY);
    hospital.stack.sms.block(phone(1));
    wait(MINUTE);
    await stop(sessionId);
    expect(await called()).toEqual([]);
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['smsFailed']);
    expect(await called()).toEqual([patientId]);
    // A phone is no fault of the hospital's settings.
    expect((await hospital.value(listNoticeProblems, {}, 'office')).problems).toEqual([]);
  });

  test('no more than the day’s limit: patients without an SMS are called', async () => {
    await switchOnSms(hospital, 1);
    const { sessionId, patientId } = await booked(hospital, WEDNESDAY);
    const patients = new Map([[phone(1), patientId]]);
    for (const n of [2, 3]) {
      const { patientId: other } = await bookedByDesk(hospital, n, { sessionId, slot: n });
      patients.set(phone(n), other);
    }
    wait(MINUTE);
    expect(await stop(sessionId)).toBe(2);
    expect(await called()).toHaveLength(2);
    await hospital.runNotices();
    await hospital.runNotices();
    expect(await sent()).toHaveLength(1);
    const heard = [...(await called()), patients.get((await sent())[0]!)];
    expect(new Set(heard)).toEqual(new Set(patients.values()));
    const { problems } = await hospital.value(listNoticeProblems, {}, 'office');
    expect(problems).toMatchObject([{ what: 'smsLimit', errcode: 'DayLimit', count: 2 }]);
    // The next day has its own limit.
    const next = await booked(hospital, '2026-11-26', { n: 4, account: 'li' });
    hospital.at(at(TUESDAY, '09:00'));
    expect(await stop(next.sessionId)).toBe(0);
    await hospital.runNotices();
    expect(await sent()).toContain(phone(4));
  });

  test('only to a proven holder’s phone, or the desk’s: never to a stranger’s (R23)', async () => {
    await switchOnSms(hospital, 100);
    const sessionId = await sessionOn(hospital, WEDNESDAY);
    const patientId = await hospital.stranger('zhao', 1);
    const input = { requestId: wish(), patientId, sessionId, slot: 0 };
    await hospital.value(book, input, 'zhao');
    wait(MINUTE);
    expect(await stop(sessionId)).toBe(1);
    await hospital.runNotices();
    expect(await sent()).toEqual([]);
    expect(await called()).toEqual([patientId]);
  });

  test('a landline is called', async () => {
    await switchOnSms(hospital, 100);
    const sessionId = await sessionOn(hospital, WEDNESDAY);
    const patient = { ...person(4), phone: '0571-87654321' };
    await bookedByDesk(hospital, 4, { sessionId, patient });
    wait(MINUTE);
    expect(await stop(sessionId)).toBe(1);
    await hospital.runNotices();
    expect(await hospital.stack.sms.list()).toEqual([]);
    expect(await called()).toHaveLength(1);
  });

  test('a template that was not approved is reported to the office, and the patient is called', async () => {
    await switchOnSms(hospital, 100);
    const { sessionId } = await booked(hospital, WEDNESDAY);
    wait(MINUTE);
    await stop(sessionId);
    hospital.stack.sms.answerWith('FailedOperation.TemplateIncorrectOrUnapproved');
    await hospital.runNotices();
    expect(await called()).toHaveLength(1);
    const { problems } = await hospital.value(listNoticeProblems, {}, 'office');
    expect(problems).toMatchObject([{ what: 'smsTemplate', template: 'change', count: 1 }]);
    expect(JSON.stringify(problems)).not.toContain(phone(1));
  });

  test.each([
    ['unavailable', 1],
    // An SMS without an answer is sent again: twice is better than never.
    ['lostAnswer', 2],
  ] as const)('%s on the way: tried again, and taken %d time(s) in all', async (kind, times) => {
    await switchOnSms(hospital, 100);
    const { sessionId } = await booked(hospital, WEDNESDAY);
    wait(MINUTE);
    await stop(sessionId);
    hospital.stack.faults.inject({ kind, action: 'SendSms' });
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['waiting']);
    wait(MINUTE);
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['sentBySms']);
    expect(await sent()).toHaveLength(times);
    expect(await called()).toEqual([]);
  });

  test('killed at any request: sent, or called; more than once only where its end was not recorded', async () => {
    await switchOnSms(hospital, 100);
    const sessionId = await sessionOn(hospital, WEDNESDAY);
    for (let request = 1; request <= 14; request++) {
      const n = 10 + request;
      await bookedByDesk(hospital, n, { sessionId, slot: request % 8 });
    }
    wait(MINUTE);
    await stop(sessionId);
    for (let request = 1; request <= 14; request++) {
      await dyingAt(hospital, request, () => hospital.runNotices());
      wait(2 * MINUTE);
    }
    for (let n = 0; n < 3; n++) {
      await hospital.runNotices();
      wait(2 * MINUTE);
    }
    expect(await statesOf('stopped')).toEqual(Array(14).fill('sentBySms'));
    expect(new Set(await sent()).size).toBe(14);
    expect(await called()).toEqual([]);
  });
});

describe('R19: at night', () => {
  const TONIGHT = at(TUESDAY, '21:30');

  test('a stop of tomorrow’s morning cannot wait; one of the afternoon is sent at 07:30', async () => {
    await switchOnSms(hospital, 100);
    const morning = await booked(hospital, WEDNESDAY);
    const afternoon = await booked(hospital, '2026-11-26', { n: 2, account: 'li' });
    hospital.at(TONIGHT);
    await stop(morning.sessionId);
    await stop(afternoon.sessionId);
    await hospital.runNotices();
    expect(await sent()).toEqual([phone(1)]);
    hospital.at(at(WEDNESDAY, '07:29'));
    await hospital.runNotices();
    expect(await sent()).toEqual([phone(1)]);
    hospital.at(at(WEDNESDAY, '07:30'));
    await hospital.runNotices();
    expect((await sent()).sort()).toEqual([phone(1), phone(2)]);
  });

  test('for one account, an urgent message overtakes one that waits', async () => {
    await agreeForAlways(hospital, 'wang', 'visit', 'change');
    const later = await booked(hospital, '2026-11-26', { n: 1, slot: 1 });
    const morning = await booked(hospital, WEDNESDAY, { n: 2 });
    await hospital.runNotices();
    hospital.at(TONIGHT);
    await stop(later.sessionId);
    wait(MINUTE);
    await stop(morning.sessionId);
    await hospital.runNotices();
    const stops = (await noticesOf(hospital, 'stopped')).map(({ at: moment, state }) => [
      moment,
      state,
    ]);
    expect(Object.fromEntries(stops)).toEqual({
      [TONIGHT]: 'waiting',
      [TONIGHT + MINUTE]: 'sent',
    });
  });

  test('a person’s own action at night is confirmed at once', async () => {
    await agreeForAlways(hospital, 'wang', 'visit');
    hospital.at(at(MONDAY, '22:00'));
    await booked(hospital, WEDNESDAY);
    await hospital.runNotices();
    expect((await noticesOf(hospital, 'booked')).map(({ state }) => state)).toEqual(['sent']);
  });
});
