import type { ReturnVisit } from '../../../../domain/returns/returnVisits';
import { at } from '../../../../domain/time/time';
import {
  booked,
  bookedByDesk,
  dyingAt,
  noticesOf,
  person,
  policyWith,
  sessionOn,
} from '../../../../tests/hospital';
import {
  hospitalWithDoctors,
  itIs,
  mine,
  RETURN,
  returning,
  slips,
  VISIT,
} from '../../../../tests/hospital/returns';
import { cancel } from '../../../../types/booking/cancel';
import { changePolicy } from '../../../../types/changes/changePolicy';
import { setReturnVisit } from '../../../../types/returns/setReturnVisit';
import { checkIn } from '../../../../types/visits/checkIn';
import { followedOf } from '../../followups/stores/followUps';
import { watchReturns } from './watchReturns';

const hospital = hospitalWithDoctors();

/** Runs only this job: the others have their own tests. */
const run = () => watchReturns.run(Date.now(), () => true);

describe('R13: day by day', () => {
  test('ignored: reminded three days before booking closes and on its last day, then a follow-up call is planned', async () => {
    const { appointmentId, patientId } = await returning(hospital);
    itIs(hospital, '2026-12-06', '08:59', 59_999);
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    itIs(hospital, '2026-12-06', '09:00');
    expect(await run()).toEqual({ reminded: 1, slips: 0, settled: 0 });
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    expect((await mine(hospital)).due).toMatchObject([{ state: 'waiting', note: '请空腹' }]);
    itIs(hospital, '2026-12-09', '09:00');
    expect(await run()).toEqual({ reminded: 1, slips: 0, settled: 0 });
    const facts = {
      returnVisitId: appointmentId,
      doctorId: 'D001',
      date: RETURN,
      closesAt: at('2026-12-09', '14:00'),
    };
    expect(await noticesOf(hospital, 'returnVisit')).toMatchObject([
      {
        _id: `returnVisit-${appointmentId}-${RETURN}-1`,
        account: 'wang',
        patientId,
        facts: { ...facts, last: false },
      },
      {
        _id: `returnVisit-${appointmentId}-${RETURN}-2`,
        account: 'wang',
        patientId,
        facts: { ...facts, last: true },
      },
    ]);
    itIs(hospital, RETURN, '23:59');
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    itIs(hospital, '2026-12-11', '00:00');
    expect(await run()).toEqual({ reminded: 0, slips: 1, settled: 1 });
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    const [slip, ...others] = await slips(hospital);
    expect(others).toEqual([]);
    expect(slip).toMatchObject({
      kind: 'returnMissed',
      by: 'followUpOffice',
      patientId,
      source: { kind: 'returnVisit', id: appointmentId },
      department: { name: '产科' },
    });
    expect(followedOf(slip!)).toMatchObject({
      ...{ name: person(1).name, phone: person(1).phone },
      asked: { text: '应于 12月10日 周四 复诊，到期没有预约。医生交代：请空腹' },
    });
    expect(await mine(hospital)).toMatchObject({ due: [], past: [{ state: 'notBooked' }] });
  });

  test('booked: no more reminders; after coming: done', async () => {
    const { appointmentId } = await returning(hospital);
    itIs(hospital, '2026-12-06', '09:00');
    await run();
    const back = await booked(hospital, RETURN);
    expect((await mine(hospital)).due).toMatchObject([
      { state: 'booked', booked: { appointmentId: back.appointmentId, date: RETURN } },
    ]);
    itIs(hospital, '2026-12-09', '09:00');
    await run();
    expect(await noticesOf(hospital, 'returnVisit')).toHaveLength(1);
    itIs(hospital, RETURN, '08:10');
    await hospital.value(checkIn, { appointmentId: back.appointmentId }, 'nurse');
    expect((await mine(hospital)).past).toMatchObject([
      { returnVisitId: appointmentId, state: 'came' },
    ]);
    const set = { appointmentId, date: '2026-12-16' };
    expect(await hospital.refusal(setReturnVisit, set, 'nurse')).toBe('RETURN_MET');
    itIs(hospital, '2026-12-11', '00:05');
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 1 });
    expect(await slips(hospital)).toEqual([]);
    expect(await hospital.refusal(setReturnVisit, set, 'nurse')).toBe('RETURN_MET');
  });

  test('booked and not come: a follow-up call', async () => {
    await returning(hospital);
    itIs(hospital, '2026-12-04', '09:00');
    await booked(hospital, RETURN);
    itIs(hospital, '2026-12-10', '18:00');
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    itIs(hospital, '2026-12-11', '00:00');
    expect((await hospital.runJobs()).returnVisits).toEqual({ reminded: 0, slips: 1, settled: 1 });
    expect(await noticesOf(hospital, 'returnVisit')).toEqual([]);
    expect((await mine(hospital)).past).toMatchObject([{ state: 'notCome' }]);
    expect(followedOf((await slips(hospital))[0]!).asked?.text).toContain('约了没有来');
  });

  test('booked, then cancelled: reminded again while booking is open', async () => {
    await returning(hospital);
    itIs(hospital, '2026-12-06', '08:00');
    const { appointmentId } = await booked(hospital, RETURN);
    for (const [date, time] of [
      ['2026-12-06', '09:00'],
      ['2026-12-09', '09:00'],
      ['2026-12-09', '10:00'],
    ] as const) {
      itIs(hospital, date, time);
      await run();
    }
    expect(await noticesOf(hospital, 'returnVisit')).toEqual([]);
    itIs(hospital, '2026-12-09', '10:30');
    await hospital.value(cancel, { appointmentId }, 'wang');
    itIs(hospital, '2026-12-09', '11:00');
    expect(await run()).toMatchObject({ reminded: 1 });
    expect(await noticesOf(hospital, 'returnVisit')).toMatchObject([{ facts: { last: true } }]);
  });

  test('another date: reminded again, for the new one only', async () => {
    const { appointmentId } = await returning(hospital);
    itIs(hospital, '2026-12-06', '09:00');
    await run();
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-17' }, 'nurse');
    for (const date of ['2026-12-09', '2026-12-11', '2026-12-13', '2026-12-16', '2026-12-18']) {
      itIs(hospital, date, '09:00');
      await run();
    }
    expect((await noticesOf(hospital, 'returnVisit')).map(({ _id }) => _id.slice(-12))).toEqual([
      '2026-12-10-1',
      '2026-12-17-1',
      '2026-12-17-2',
    ]);
    expect(await slips(hospital)).toHaveLength(1);
  });

  test('booked at the desk: no message, but the follow-up call', async () => {
    itIs(hospital, '2026-11-23', '09:00');
    const { name, phone } = person(7);
    const sessionId = await sessionOn(hospital, VISIT);
    const { appointmentId } = await bookedByDesk(hospital, 7, { sessionId });
    itIs(hospital, VISIT, '08:20');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: RETURN }, 'nurse');
    for (const date of ['2026-12-06', '2026-12-09', '2026-12-11']) {
      itIs(hospital, date, '09:00');
      await run();
    }
    expect(await noticesOf(hospital, 'returnVisit')).toEqual([]);
    expect(followedOf((await slips(hospital))[0]!)).toMatchObject({ name, phone });
  });

  test('a new policy moves the reminders of open ones', async () => {
    await returning(hospital);
    itIs(hospital, '2026-11-30', '09:00');
    const policy = policyWith({ returnVisit: { remindDaysBefore: 5, remindAt: '10:00' } });
    await hospital.value(changePolicy, { version: 0, policy, reason: '早些提醒' }, 'office');
    itIs(hospital, '2026-12-04', '09:59');
    expect(await run()).toMatchObject({ reminded: 0 });
    itIs(hospital, '2026-12-04', '10:00');
    expect(await run()).toMatchObject({ reminded: 1 });
  });

  test.each(Array.from({ length: 9 }, (_, request) => request))(
    'killed at request %i, and run by two at once: each reminder and each slip once',
    async request => {
      await returning(hospital);
      await returning(hospital, { account: 'li', n: 2, slot: 1 });
      await returning(hospital, { account: 'zhao', n: 3, slot: 2 });
      itIs(hospital, '2026-12-05', '09:00');
      await booked(hospital, RETURN, { account: 'zhao', n: 3 });
      const killed = async () => {
        const died = await dyingAt(hospital, request + 1, run);
        await Promise.all([run(), run()]);
        expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
        return died;
      };
      let deaths = 0;
      for (const date of ['2026-12-06', '2026-12-09', '2026-12-11']) {
        itIs(hospital, date, '09:00');
        deaths += Number(await killed());
      }
      expect(deaths).toBe(3);
      const sent = (await noticesOf(hospital, 'returnVisit')).map(
        ({ account, facts }) => `${account} ${(facts as { last: boolean }).last}`,
      );
      expect(sent.sort()).toEqual(['li false', 'li true', 'wang false', 'wang true']);
      expect((await slips(hospital)).map(({ kind }) => kind)).toEqual([
        'returnMissed',
        'returnMissed',
        'returnMissed',
      ]);
      const states = (await hospital.all<ReturnVisit>('returnVisits')).map(
        ({ state, open }) => `${state} ${open}`,
      );
      expect(states.sort()).toEqual(['notBooked false', 'notBooked false', 'notCome false']);
    },
  );

  test('an account only sees its own', async () => {
    await returning(hospital);
    expect(await mine(hospital, 'li')).toMatchObject({ due: [], past: [] });
  });
});
