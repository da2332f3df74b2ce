import { at, MINUTE } from '../../../../domain/time/time';
import {
  booked,
  bookedByDesk,
  dyingAt,
  hospitalForEach,
  messagesOf,
  noticesOf,
  person,
  smsAsApproved,
  smsForEach,
  switchOnSms,
  weChatWithTemplates,
} from '../../../../tests/hospital';
import { viewBooking } from '../../../../types/booking/viewBooking';
import { listCalls } from '../../../../types/calls/listCalls';
import { stopSession } from '../../../../types/changes/stopSession';
import { listNoticeProblems } from '../../../../types/notices/listNoticeProblems';
import { changeOwnPhone } from '../../../../types/privacy/changeOwnPhone';
import { deathStore } from '../../people';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  messages: weChatWithTemplates,
  sms: smsAsApproved,
});
smsForEach(hospital);

const WEDNESDAY = '2026-11-25';
const { wait, called, statesOf } = messagesOf(hospital);
const phone = (n: number): string => person(n).phone;
const stop = (sessionId: string) =>
  hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'office');

/** Sends an SMS of a stopped session that will not arrive. Returns the id of its patient. */
async function smsIsLost(): Promise<string> {
  await switchOnSms(hospital, 100);
  const { sessionId, patientId } = await booked(hospital, WEDNESDAY);
  hospital.stack.sms.lose(phone(1));
  wait(MINUTE);
  await stop(sessionId);
  await hospital.runNotices();
  return patientId;
}

describe('R19: the operators report the delivery of an SMS', () => {
  test('accepted, but reported as not delivered: the desk calls; a delivered one is recorded as delivered', async () => {
    await switchOnSms(hospital, 100);
    const { sessionId } = await booked(hospital, WEDNESDAY);
    const { patientId } = await bookedByDesk(hospital, 2, { sessionId, slot: 1 });
    hospital.stack.sms.lose(phone(2));
    wait(MINUTE);
    await stop(sessionId);
    await hospital.runNotices();
    wait(4 * MINUTE);
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['sentBySms', 'sentBySms']);
    expect(await called()).toEqual([]);
    wait(MINUTE);
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['smsArrived', 'smsFailed']);
    expect(await called()).toEqual([patientId]);
    await hospital.runNotices();
    expect(await called()).toHaveLength(1);
    // A telephone number that no longer exists is no fault of the hospital's settings.
    expect((await hospital.value(listNoticeProblems, {}, 'office')).problems).toEqual([]);
  });

  test('a phone that was changed meanwhile: the report of the phone it went to counts, and the desk calls the new one', async () => {
    const patientId = await smsIsLost();
    expect(await statesOf('stopped')).toEqual(['sentBySms']);
    expect(JSON.stringify(await hospital.all('notices'))).not.toContain(phone(1));
    await hospital.value(changeOwnPhone, { patientId, phone: phone(3) }, 'wang');
    wait(5 * MINUTE);
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['smsFailed']);
    expect(await called()).toEqual([patientId]);
    const { calls } = await hospital.value(listCalls, {}, 'nurse');
    expect(calls.map(call => call.phone)).toEqual([phone(3)]);
    const { appointmentId } = calls[0]!;
    const { booking } = await hospital.value(viewBooking, { appointmentId }, 'nurse');
    expect(booking.phone).toBe(phone(3));
    // The number of the SMS is kept only while its report is asked for, and nothing is sent again.
    const [notice] = await noticesOf(hospital, 'stopped');
    expect(notice?.sms).toEqual({ serial: expect.any(String), at: expect.any(Number), looks: 0 });
    expect((await hospital.stack.sms.list()).length).toBe(1);
  });

  test('a report that does not come is asked for four times in a day, and no more', async () => {
    await switchOnSms(hospital, 100);
    const { sessionId } = await booked(hospital, WEDNESDAY);
    wait(MINUTE);
    await stop(sessionId);
    await hospital.runNotices();
    hospital.stack.sms.silence(phone(1));
    const asked = () => hospital.stack.counters.read().actions.PullSmsSendStatusByPhoneNumber ?? 0;
    for (const minutes of [5, 25, 90, 22 * 60, 24 * 60]) {
      wait(minutes * MINUTE);
      await hospital.runNotices();
    }
    expect(asked()).toBe(4);
    expect(await statesOf('stopped')).toEqual(['sentBySms']);
  });

  test('nobody calls for a notice that is no longer true: the patient has died meanwhile (R26)', async () => {
    const patientId = await smsIsLost();
    await deathStore.put('stay 1', patientId);
    wait(5 * MINUTE);
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['smsFailed']);
    expect(await called()).toEqual([]);
  });

  test('killed at any request of reading reports: called, once', async () => {
    const patientId = await smsIsLost();
    wait(5 * MINUTE);
    for (let request = 1; request <= 9; request++) {
      await dyingAt(hospital, request, () => hospital.runNotices());
      wait(MINUTE);
    }
    await hospital.runNotices();
    expect(await statesOf('stopped')).toEqual(['smsFailed']);
    expect(await called()).toEqual([patientId]);
  });
});
