import { at } from '../../../domain/time/time';
import { booked, noticesOf, policyWith } from '../../../tests/hospital';
import {
  hospitalThatReminds,
  itIs,
  jobsRunOn,
  mine,
  RETURN,
  returningWithConsent,
  slips,
} from '../../../tests/hospital/returns';
import { changePolicy } from '../../../types/changes/changePolicy';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { withdrawReturnVisit } from '../../../types/returns/withdrawReturnVisit';
import { followedOf } from '../followups/stores/followUps';

const hospital = hospitalThatReminds();

const asked = async () => (await slips(hospital)).map(each => followedOf(each).asked?.text);
const told = async () =>
  (await noticesOf(hospital, 'returnVisit')).map(({ _id, state }) => `${_id.slice(-12)} ${state}`);

describe('R13: an outage of the timer', () => {
  test('of three days over both reminders: only the last is sent, and one follow-up is planned', async () => {
    await returningWithConsent(hospital);
    await jobsRunOn(
      hospital,
      ['2026-12-05', '23:00'],
      ['2026-12-09', '13:00'],
      '2026-12-13',
      '2026-12-13',
    );
    expect(await told()).toEqual(['2026-12-10-2 sent']);
    expect(await slips(hospital)).toHaveLength(1);
  });

  test('past the date: no reminder, but the follow-up', async () => {
    await returningWithConsent(hospital);
    await jobsRunOn(hospital, '2026-12-20');
    expect(await noticesOf(hospital, 'returnVisit')).toEqual([]);
    expect(await slips(hospital)).toMatchObject([{ plannedAt: at('2026-12-20', '09:00') }]);
  });

  test('between writing and sending, until booking is closed: dropped', async () => {
    await returningWithConsent(hospital);
    itIs(hospital, '2026-12-09', '09:00');
    await hospital.runJobs();
    itIs(hospital, '2026-12-09', '14:00');
    await hospital.runNotices();
    expect(await told()).toEqual(['2026-12-10-2 dropped']);
  });
});

describe('R13: another policy in between', () => {
  const closing = (closesDaysBefore: number) => {
    const policy = policyWith({ booking: { closesDaysBefore } });
    return hospital.value(changePolicy, { version: 0, policy, reason: '换截止日' }, 'office');
  };

  test('closing a day earlier: the last reminder comes a day earlier, with the new moment', async () => {
    await returningWithConsent(hospital);
    await jobsRunOn(hospital, '2026-12-06');
    itIs(hospital, '2026-12-07', '10:00');
    await closing(2);
    await jobsRunOn(hospital, ['2026-12-08', '08:55'], '2026-12-08', '2026-12-09', '2026-12-11');
    expect(
      (await noticesOf(hospital, 'returnVisit')).map(({ at: when, facts }) => [when, facts]),
    ).toMatchObject([
      [at('2026-12-06', '09:00'), { closesAt: at('2026-12-09', '14:00'), last: false }],
      [at('2026-12-08', '09:00'), { closesAt: at('2026-12-08', '14:00'), last: true }],
    ]);
    expect(await slips(hospital)).toHaveLength(1);
  });

  test('closing on the day itself: both come a day later', async () => {
    await returningWithConsent(hospital);
    itIs(hospital, '2026-12-05', '10:00');
    await closing(0);
    await jobsRunOn(hospital, '2026-12-06', '2026-12-07', '2026-12-09', '2026-12-10');
    expect((await noticesOf(hospital, 'returnVisit')).map(({ at: when }) => when)).toEqual([
      at('2026-12-07', '09:00'),
      at('2026-12-10', '09:00'),
    ]);
  });
});

describe('R13: changes between writing a reminder and sending it', () => {
  const written = async () => {
    const visit = await returningWithConsent(hospital);
    itIs(hospital, '2026-12-06', '09:00');
    await hospital.runJobs();
    itIs(hospital, '2026-12-06', '09:01');
    return visit;
  };

  test('none: it is sent', async () => {
    await written();
    await hospital.runNotices();
    expect(await told()).toEqual(['2026-12-10-1 sent']);
  });

  test.each<[string, (appointmentId: string) => Promise<unknown>]>([
    ['booked', () => booked(hospital, RETURN)],
    [
      'booked by another account of the patient',
      () => booked(hospital, RETURN, { account: 'li', n: 1 }),
    ],
    [
      'withdrawn',
      appointmentId =>
        hospital.value(withdrawReturnVisit, { appointmentId, reason: '不用再来' }, 'nurse'),
    ],
    [
      'another date',
      appointmentId =>
        hospital.value(setReturnVisit, { appointmentId, date: '2026-12-17' }, 'nurse'),
    ],
  ])('%s: it is dropped', async (_, change) => {
    const { appointmentId } = await written();
    await change(appointmentId);
    await hospital.runNotices();
    expect(await told()).toEqual(['2026-12-10-1 dropped']);
  });

  test('only another note, by two taps at the same time: set once, and no second reminder', async () => {
    const { appointmentId } = await returningWithConsent(hospital);
    await jobsRunOn(hospital, '2026-12-06', '2026-12-09');
    itIs(hospital, '2026-12-09', '09:30');
    const set = { appointmentId, date: RETURN, note: '请空腹' };
    const answers = await Promise.all(
      [set, set].map(each => hospital.call(setReturnVisit, each, 'nurse')),
    );
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    await jobsRunOn(hospital, ['2026-12-09', '09:35'], '2026-12-11');
    expect(await told()).toEqual(['2026-12-10-1 sent', '2026-12-10-2 sent']);
    expect(await asked()).toEqual(['应于 12月10日 周四 复诊，到期没有预约。医生交代：请空腹']);
  });

  test('a lost answer of the store: the date is set', async () => {
    const { appointmentId } = await returningWithConsent(hospital);
    hospital.stack.faults.inject({ kind: 'lostAnswer', action: 'database.modifyDocument' });
    const set = { appointmentId, date: '2026-12-17' };
    expect(await hospital.call(setReturnVisit, set, 'nurse')).toMatchObject({ ok: true });
    hospital.stack.faults.clear();
    expect((await mine(hospital)).due).toMatchObject([{ date: '2026-12-17' }]);
  });
});
