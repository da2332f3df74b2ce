import { at } from '../../../domain/time/time';
import { laySession, openTestHospital, type TestHospital } from '../../../tests/hospital';
import { book } from '../../../types/booking/book';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { listCalls } from '../../../types/calls/listCalls';
import { appointmentStore } from '../appointments';
import { deathStore } from '../people';

let hospital: TestHospital;
const morning = 'S-20261125-D001-am';
const full = 'S-20261126-D002-am';

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-20', '09:00'),
    staff: { nurse: ['desk'] },
  });
  await laySession(hospital, { slots: 1, places: 2 });
  await laySession(hospital, { id: full, date: '2026-11-26', slots: 1, places: 1 });
});
afterEach(() => hospital.close());

const wish = (patientId: string, sessionId = morning) => ({
  requestId: `wish-${patientId.slice(0, 8)}-${sessionId.slice(-8, -3)}`,
  patientId,
  sessionId,
  slot: 0,
});
const ofPatient = async (patientId: string) =>
  (
    await hospital.all<{ patientId: string; status: string; cancelledBy?: string; number: number }>(
      'appointments',
    )
  ).filter(each => each.patientId === patientId);
const notices = async (patientId: string) =>
  (await hospital.all<{ patientId: string; kind: string; state: string }>('notices')).filter(
    each => each.patientId === patientId && each.state === 'sent',
  );

describe('R26: after a patient’s death is known', () => {
  test('appointments are cancelled without strike, message or call, and waiting places are left', async () => {
    const dead = await hospital.patient('wang', 1);
    const other = await hospital.patient('li', 2);
    await hospital.value(book, wish(dead), 'wang');
    await hospital.value(book, wish(other, full), 'li');
    await hospital.value(
      joinWaitingList,
      { patientId: dead, sessionId: full, visit: 'first' },
      'wang',
    );
    await deathStore.put('stay 1', dead);
    await hospital.runJobs();
    expect(await ofPatient(dead)).toMatchObject([{ status: 'cancelled', cancelledBy: 'hospital' }]);
    expect((await hospital.session(morning)).left).toBe(2);
    expect((await hospital.session(full)).waiting).toEqual([]);
    // No strike, message or call comes days later either.
    for (const [date, time] of [
      ['2026-11-24', '18:30'],
      ['2026-11-25', '18:00'],
      ['2026-11-25', '20:00'],
    ] as const) {
      hospital.at(at(date, time));
      await hospital.runJobs();
      await hospital.runNotices();
    }
    expect(await hospital.all('strikes')).toEqual([]);
    expect(await notices(dead)).toEqual([]);
    expect((await hospital.value(listCalls, { open: true }, 'nurse')).calls).toEqual([]);
  });

  test('they cannot be booked or put on a waiting list, and a returned place goes to the next patient', async () => {
    const dead = await hospital.patient('wang', 1);
    await deathStore.put('stay 1', dead);
    await hospital.runJobs();
    expect(await hospital.refusal(book, wish(dead), 'wang')).toBe('PERSON_DIED');
    expect((await hospital.session(morning)).left).toBe(2);
    const other = await hospital.patient('li', 2);
    await hospital.value(book, wish(other, full), 'li');
    const waiting = { patientId: dead, sessionId: full, visit: 'first' as const };
    expect(await hospital.refusal(joinWaitingList, waiting, 'wang')).toBe('PERSON_DIED');
  });

  test('on the day of the visit: they get no strike for not coming', async () => {
    const dead = await hospital.patient('wang', 1);
    await hospital.value(book, wish(dead), 'wang');
    hospital.at(at('2026-11-25', '11:00'));
    await hospital.set(
      'appointments',
      (await hospital.all<{ _id: string }>('appointments'))[0]!._id,
      {
        status: 'noshow',
        live: false,
        owesStrike: true,
      },
    );
    await deathStore.put('call 1', dead);
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toEqual([]);
    expect((await hospital.value(listCalls, { open: true }, 'nurse')).calls).toEqual([]);
  });

  test('a mistake is taken back with everything it ended; where the place is gone the desk calls', async () => {
    const wrong = await hospital.patient('wang', 1);
    await hospital.value(book, wish(wrong), 'wang');
    await hospital.value(book, wish(wrong, full), 'wang');
    await deathStore.put('stay 1', wrong);
    await hospital.runJobs();
    const other = await hospital.patient('li', 2);
    await hospital.value(book, wish(other, full), 'li');
    await deathStore.takeBack('stay 1');
    await hospital.runJobs();
    await hospital.runJobs();
    expect((await ofPatient(wrong)).map(({ status }) => status).sort()).toEqual([
      'booked',
      'cancelled',
    ]);
    expect((await hospital.session(morning)).left).toBe(1);
    expect((await hospital.value(listCalls, { open: true }, 'nurse')).calls).toHaveLength(1);
    // A restored appointment counts against the limits again (R4).
    const another = { ...wish(wrong), requestId: 'wish-another' };
    expect(await hospital.refusal(book, another, 'wang')).toBe('LIMIT_DEPARTMENT_DAY');
  });

  test('a patient checked in while the death was recorded keeps the place', async () => {
    const dead = await hospital.patient('wang', 1);
    await hospital.value(book, wish(dead), 'wang');
    await deathStore.put('stay 1', dead);
    const { live } = appointmentStore;
    jest.spyOn(appointmentStore, 'live').mockImplementationOnce(async id => {
      const found = await live(id);
      await hospital.set('appointments', found[0]!._id, { status: 'arrived' });
      return found;
    });
    await hospital.runJobs();
    expect((await hospital.session(morning)).left).toBe(1);
  });
});
