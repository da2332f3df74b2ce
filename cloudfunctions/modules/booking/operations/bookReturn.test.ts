import { at } from '../../../../domain/time/time';
import { agreeForAlways, audited, laySession, noticesOf, wish } from '../../../../tests/hospital';
import {
  arrived as arrivedIn,
  hospitalWithQueue,
  QUEUE_DATE,
} from '../../../../tests/hospital/queue';
import { listAppointments } from '../../../../types/appointments/listAppointments';
import { bookReturn } from '../../../../types/booking/bookReturn';

const hospital = hospitalWithQueue();
const SESSION = 'S-20261201-D001-am';

/** A patient who has arrived, and a session of the doctor's six days later. */
async function there() {
  await laySession(hospital, { id: SESSION, date: '2026-12-01' });
  const [appointmentId = ''] = await arrivedIn(hospital, 1);
  return { requestId: wish(), appointmentId, sessionId: SESSION, slot: 1 };
}

describe('R13: a doctor books the return visit for the patient in the room', () => {
  test('in their own session, once even if sent again; the patient sees it, the audit record names the doctor', async () => {
    const asked = await there();
    const { booking } = await hospital.value(bookReturn, asked, 'hu');
    expect(booking).toMatchObject({ date: '2026-12-01', visit: 'return', channel: 'onSite' });
    expect(await hospital.value(bookReturn, asked, 'hu')).toEqual({ booking });
    expect((await hospital.session(SESSION)).left).toBe(3);
    const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'p1');
    expect(appointments.map(({ date, visit }) => [date, visit])).toEqual([
      [QUEUE_DATE, 'first'],
      ['2026-12-01', 'return'],
    ]);
    const records = await audited(hospital, 'bookReturn');
    expect(records[0]).toMatchObject({ actor: 'hu' });
    expect(records[0]?.subjects).toContain(asked.appointmentId);
  });

  test('the patient is told in WeChat, once', async () => {
    const asked = await there();
    await agreeForAlways(hospital, 'p1', 'visit');
    await hospital.value(bookReturn, asked, 'hu');
    await hospital.value(bookReturn, asked, 'hu');
    await hospital.runNotices();
    expect(await noticesOf(hospital, 'bookedByAnother')).toMatchObject([
      { account: 'p1', state: 'sent', facts: { date: '2026-12-01', byHospital: true } },
    ]);
    const [message] = await hospital.stack.messages.list('p1', 1);
    expect(JSON.stringify(message)).toMatch(/医院已约好，\d+号，/);
  });

  test('not for another doctor’s patient, and not in another doctor’s session; the desk uses its own operation', async () => {
    const asked = await there();
    expect(await hospital.refusal(bookReturn, asked, 'other')).toBe('OTHER_DEPARTMENT');
    expect(await hospital.refusal(bookReturn, asked, 'nurse')).toBe('NOT_ALLOWED');
    await hospital.stack.store.update('sessions', {
      filter: { _id: SESSION },
      update: { $set: { 'doctor.id': 'D002' } },
      multi: false,
    });
    expect(await hospital.refusal(bookReturn, asked, 'hu')).toBe('OTHER_DEPARTMENT');
  });

  test('a limit of the patient applies as for any booking (R4), and so do the booking times of the day', async () => {
    const asked = await there();
    await hospital.value(bookReturn, asked, 'hu');
    const again = { ...asked, requestId: wish() };
    expect(await hospital.refusal(bookReturn, again, 'hu')).toBe('LIMIT_DEPARTMENT_DAY');
    hospital.at(at('2026-11-26', '08:00'));
    expect(await hospital.refusal(bookReturn, again, 'hu')).toBe('RETURN_NOT_TODAY');
  });
});
