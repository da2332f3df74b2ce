import { booked, bookedByDesk, noticesOf, person, sessionOn, wish } from '../../../tests/hospital';
import {
  hospitalThatReminds,
  itIs,
  jobsRunOn,
  mine,
  RETURN,
  returningWithConsent,
  slips,
  VISIT,
} from '../../../tests/hospital/returns';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { removePatient } from '../../../types/people/removePatient';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { checkIn } from '../../../types/visits/checkIn';
import { followedOf } from '../followups/stores/followUps';

const hospital = hospitalThatReminds();

describe('R13: which accounts are reminded', () => {
  test('another account of the patient books: no more reminders', async () => {
    await returningWithConsent(hospital);
    itIs(hospital, '2026-12-04', '09:00');
    await booked(hospital, RETURN, { account: 'li', n: 1 });
    expect((await mine(hospital, 'li')).due).toMatchObject([{ state: 'booked' }]);
    await jobsRunOn(hospital, '2026-12-06', '2026-12-09');
    expect(await noticesOf(hospital, 'returnVisit')).toEqual([]);
  });

  test('the account that booked removed the patient: the present holder is reminded', async () => {
    const { patientId } = await returningWithConsent(hospital);
    await jobsRunOn(hospital, [VISIT, '18:00']);
    await hospital.patient('li', 1);
    await hospital.value(removePatient, { patientId }, 'wang');
    expect((await mine(hospital)).due).toEqual([]);
    await jobsRunOn(hospital, '2026-12-06');
    expect((await noticesOf(hospital, 'returnVisit')).map(({ account }) => account)).toEqual([
      'li',
    ]);
  });

  test('no account holds the patient: no reminder; the follow-up call has the phone of the visit', async () => {
    const { patientId } = await returningWithConsent(hospital);
    await jobsRunOn(hospital, [VISIT, '18:00']);
    await hospital.value(removePatient, { patientId }, 'wang');
    await jobsRunOn(hospital, '2026-12-06', '2026-12-09', '2026-12-11');
    expect(await noticesOf(hospital, 'returnVisit')).toEqual([]);
    const { name, phone } = person(1);
    expect((await slips(hospital)).map(followedOf)).toMatchObject([{ name, phone }]);
  });

  test('booked at the desk for a patient whom an account holds: that account is reminded', async () => {
    await hospital.patient('li', 7);
    const sessionId = await sessionOn(hospital, VISIT);
    const { appointmentId } = await bookedByDesk(hospital, 7, { sessionId });
    itIs(hospital, VISIT, '08:20');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: RETURN }, 'nurse');
    await jobsRunOn(hospital, '2026-12-06');
    expect((await noticesOf(hospital, 'returnVisit')).map(({ account }) => account)).toEqual([
      'li',
    ]);
  });

  test('R15: a patient who has died is neither reminded nor called for', async () => {
    await returningWithConsent(hospital);
    await jobsRunOn(hospital, '2026-11-26', '2026-11-27', '2026-12-01');
    const { followUps } = await hospital.value(listFollowUps, { when: 'today' }, 'lin');
    const { followUpId } = followUps[0]!;
    const record = { outcome: 'died' as const };
    await hospital.value(recordFollowUp, { requestId: wish(), followUpId, record }, 'lin');
    // The family does not see it as not booked either.
    expect((await mine(hospital)).due).toEqual([]);
    await jobsRunOn(hospital, '2026-12-06', '2026-12-09', '2026-12-11');
    expect([await noticesOf(hospital, 'returnVisit'), await slips(hospital)]).toEqual([[], []]);
    expect(await hospital.all('returnVisits')).toMatchObject([{ open: false }]);
  });
});
