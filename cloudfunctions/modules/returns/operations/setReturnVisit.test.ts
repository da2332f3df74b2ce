import type { ReturnVisit } from '../../../../domain/returns/returnVisits';
import { at } from '../../../../domain/time/time';
import { booked, came, noticesOf, person } from '../../../../tests/hospital';
import {
  hospitalWithDoctors,
  itIs,
  mine,
  RETURN,
  returning,
  slips,
  VISIT,
} from '../../../../tests/hospital/returns';
import { listReturnVisits as listForDesk } from '../../../../types/returns/listReturnVisits';
import { setReturnVisit } from '../../../../types/returns/setReturnVisit';
import { viewReturnVisit } from '../../../../types/returns/viewReturnVisit';
import { withdrawReturnVisit } from '../../../../types/returns/withdrawReturnVisit';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';
import { watchReturns } from '../jobs/watchReturns';

const hospital = hospitalWithDoctors();

/** Runs only this job: the others have their own tests. */
const run = () => watchReturns.run(Date.now(), () => true);

describe('R13: setting a return date', () => {
  test('by the desk, or the doctor of the session; one date for a visit, which can be changed until the patient comes', async () => {
    const { appointmentId, patientId } = await came(hospital, VISIT);
    const set = { appointmentId, date: RETURN };
    const { returnVisit } = await hospital.value(setReturnVisit, set, 'hu');
    expect(returnVisit).toMatchObject({
      returnVisitId: appointmentId,
      patient: { patientId, name: person(1).name },
      doctor: { id: 'D001' },
      visitDate: VISIT,
      date: RETURN,
      state: 'waiting',
      opensAt: at('2026-12-03', '08:00'),
      closesAt: at('2026-12-09', '14:00'),
      booking: 'opensLater',
    });
    await hospital.value(setReturnVisit, set, 'hu');
    expect(await hospital.all('returnVisits')).toMatchObject([{ setBy: 'hu', reminded: 0 }]);
    itIs(hospital, VISIT, '09:00');
    await hospital.value(setReturnVisit, { ...set, date: '2026-12-16', note: '带上报告' }, 'nurse');
    expect(await hospital.all<ReturnVisit>('returnVisits')).toMatchObject([
      {
        date: '2026-12-16',
        setBy: 'nurse',
        before: [{ date: RETURN, setBy: 'hu', state: 'waiting' }],
      },
    ]);
    const stored = JSON.stringify(await hospital.all('returnVisits'));
    expect(stored).not.toContain(person(1).name);
    expect(stored).not.toContain('带上报告');
    const shown = await hospital.value(listForDesk, { patientId }, 'office');
    expect(shown.returnVisits).toMatchObject([{ date: '2026-12-16', note: '带上报告' }]);
  });

  test('two at the same time: one date, the other is asked to look again or gets the same answer', async () => {
    const { appointmentId } = await came(hospital, VISIT);
    const answers = await Promise.all(
      [RETURN, RETURN, '2026-12-16'].map(date =>
        hospital.call(setReturnVisit, { appointmentId, date }, 'nurse'),
      ),
    );
    const stored = await hospital.all<ReturnVisit>('returnVisits');
    expect(stored).toHaveLength(1);
    for (const answer of answers) {
      if (answer.ok) continue;
      expect(answer.refusal.code).toBe('BUSY');
    }
    expect(answers.some(({ ok }) => ok)).toBe(true);
  });

  test('refused: not arrived, another doctor’s visit, closed, too near, too far', async () => {
    const { appointmentId } = await came(hospital, VISIT);
    const other = await (async () => {
      itIs(hospital, '2026-11-23', '10:00');
      return booked(hospital, VISIT, { account: 'li', n: 2, slot: 1 });
    })();
    itIs(hospital, VISIT, '08:30');
    const ask = (date: string, account = 'nurse', id = appointmentId) =>
      hospital.refusal(setReturnVisit, { appointmentId: id, date }, account);
    expect(await ask(RETURN, 'nurse', other.appointmentId)).toBe('RETURN_NOT_ARRIVED');
    expect(await ask(RETURN, 'nurse', 'nobody')).toBe('APPOINTMENT_UNKNOWN');
    expect(await ask(RETURN, 'wu')).toBe('NOT_ALLOWED');
    expect(await ask(RETURN, 'none')).toBe('NOT_ALLOWED');
    expect(await ask(VISIT)).toBe('RETURN_DATE_RANGE');
    expect(await ask('2028-01-04')).toBe('RETURN_DATE_RANGE');
    expect(await ask('2026-12-06')).toBe('RETURN_DATE_CLOSED');
    const withdraw = { appointmentId, reason: '看一看' };
    expect(await hospital.refusal(withdrawReturnVisit, withdraw, 'wu')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(viewReturnVisit, { appointmentId }, 'wu')).toBe('NOT_ALLOWED');
    expect(await hospital.all('returnVisits')).toEqual([]);
  });

  test('the choices: the bounds, the doctor’s days, a requested day', async () => {
    const { appointmentId } = await came(hospital, VISIT);
    const view = await hospital.value(viewReturnVisit, { appointmentId, date: '2026-12-12' }, 'hu');
    expect(view).toMatchObject({
      today: VISIT,
      visit: { patientName: person(1).name, status: 'arrived' },
      maySet: true,
      from: '2026-11-26',
      day: { date: '2026-12-12', open: true, periods: [] },
    });
    expect(view.returnVisit).toBeUndefined();
    expect(view.choices.map(({ day }) => [day.date, day.periods])).toEqual([
      ['2026-12-02', ['morning']],
      ['2026-12-09', ['morning']],
      ['2026-12-30', ['morning']],
      ['2027-02-25', ['morning']],
    ]);
  });

  test('withdrawn with a reason: no reminder, no call; and it may be set again', async () => {
    const { appointmentId } = await returning(hospital);
    const withdraw = { appointmentId, reason: '转到外院' };
    const { returnVisit } = await hospital.value(withdrawReturnVisit, withdraw, 'hu');
    expect(returnVisit.state).toBe('withdrawn');
    expect((await hospital.value(withdrawReturnVisit, withdraw, 'nurse')).returnVisit.state).toBe(
      'withdrawn',
    );
    for (const date of ['2026-12-06', '2026-12-09', '2026-12-11']) {
      itIs(hospital, date, '09:00');
      await run();
    }
    expect([await noticesOf(hospital, 'returnVisit'), await slips(hospital)]).toEqual([[], []]);
    expect((await mine(hospital)).past).toMatchObject([{ state: 'withdrawn' }]);
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-17' }, 'nurse');
    expect((await mine(hospital)).due).toMatchObject([{ date: '2026-12-17', state: 'waiting' }]);
    expect(
      await hospital.refusal(
        withdrawReturnVisit,
        { appointmentId: 'nobody', reason: '没有' },
        'nurse',
      ),
    ).toBe('APPOINTMENT_UNKNOWN');
  });

  test('taking back a check-in also takes back the return date', async () => {
    const { appointmentId } = await returning(hospital);
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    expect(await mine(hospital)).toMatchObject({ due: [], past: [{ state: 'withdrawn' }] });
  });
});
