import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { followedOf } from '../../cloudfunctions/modules/followups/stores/followUps';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { move } from '../../types/booking/move';
import { stopSession } from '../../types/booking/stopSession';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { recordConsents } from '../../types/notices/recordConsents';
import { templateNamed, templates } from '../../types/notices/templates';
import { removePatient } from '../../types/people/removePatient';
import { defaultPolicy } from '../../types/policy/policy';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { withdrawReturnVisit } from '../../types/returns/withdrawReturnVisit';
import { changePolicy } from '../../types/timetable/changePolicy';
import { checkIn } from '../../types/visits/checkIn';
import { undoCheckIn } from '../../types/visits/undoCheckIn';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;
const VISIT = '2026-11-25';
const RETURN = '2026-12-10';
const to = (date: string, time: string, ms = 0) => hospital.at(at(date, time) + ms);

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'], lin: ['followUpOffice'] },
    messages: {
      templates: templates.map(({ id, title, fields }) => ({
        id,
        title,
        fields: Object.values(fields).map(({ key }) => key),
      })),
    },
  });
});
afterEach(() => hospital.close());

const session = async (date: string, department = 'K01') => {
  const id = `S-${date.replaceAll('-', '')}-${department}-am`;
  if (!(await hospital.session(id))) await laySession(hospital, { id, date, slots: 8, department });
  return id;
};
async function booked(date: string, { account = 'wang', n = 1, slot = 0 } = {}) {
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId: await session(date), slot };
  return (await hospital.value(book, input, account)).appointment;
}
async function returning({ account = 'wang', n = 1, slot = 0 } = {}, date = RETURN) {
  to('2026-11-23', '09:00');
  const answers = [{ template: 'returnVisit' as const, answer: 'always' as const }];
  await hospital.value(recordConsents, { requestId: wish(), answers }, account);
  await hospital.stack.messages.grant(account, templateNamed('returnVisit').id, 'always');
  const { appointmentId, patient } = await booked(VISIT, { account, n, slot });
  to(VISIT, '08:20');
  await hospital.value(checkIn, { appointmentId }, 'nurse');
  await hospital.value(setReturnVisit, { appointmentId, date }, 'nurse');
  return { appointmentId, patientId: patient.patientId };
}
const reminders = async () =>
  (await hospital.all<Notice>('notices')).filter(({ kind }) => kind === 'returnVisit');
const slips = async () =>
  (await hospital.all<FollowUp>('followUps')).filter(({ kind }) => kind === 'returnMissed');
/** The clock's jobs and the messages' at nine, or at another time, of some days. */
async function run(...moments: (string | [date: string, time: string])[]) {
  for (const each of moments) {
    const [date, time] = typeof each === 'string' ? [each, '09:00'] : each;
    to(date, time);
    await hospital.runJobs();
    await hospital.runNotices();
  }
}
const asked = async () => (await slips()).map(each => followedOf(each).asked?.text);
const told = async () => (await reminders()).map(({ _id, state }) => `${_id.slice(-12)} ${state}`);
const mine = (account = 'wang') => hospital.value(listOwnReturnVisits, {}, account);

describe('R13: a clock that was out', () => {
  test('for three days over both reminders: only the last goes out, and one slip', async () => {
    await returning();
    await run(['2026-12-05', '23:00'], ['2026-12-09', '13:00'], '2026-12-13', '2026-12-13');
    expect(await told()).toEqual(['2026-12-10-2 sent']);
    expect(await slips()).toHaveLength(1);
  });

  test('beyond the date: nobody is reminded, the slip is there', async () => {
    await returning();
    await run('2026-12-20');
    expect(await reminders()).toEqual([]);
    expect(await slips()).toMatchObject([{ plannedAt: at('2026-12-20', '09:00') }]);
  });

  test('between writing and sending, until booking is closed: dropped', async () => {
    await returning();
    to('2026-12-09', '09:00');
    await hospital.runJobs();
    to('2026-12-09', '14:00');
    await hospital.runNotices();
    expect(await told()).toEqual(['2026-12-10-2 dropped']);
  });
});

describe('R13: another policy in between', () => {
  const closing = (closesDaysBefore: number) =>
    hospital.value(
      changePolicy,
      {
        version: 0,
        policy: { ...defaultPolicy, booking: { ...defaultPolicy.booking, closesDaysBefore } },
        reason: '换截止日',
      },
      'office',
    );

  test('closing a day earlier: the last reminder comes a day earlier, and says so', async () => {
    await returning();
    await run('2026-12-06');
    to('2026-12-07', '10:00');
    await closing(2);
    await run(['2026-12-08', '08:55'], '2026-12-08', '2026-12-09', '2026-12-11');
    expect((await reminders()).map(({ at: when, facts }) => [when, facts])).toMatchObject([
      [at('2026-12-06', '09:00'), { closesAt: at('2026-12-09', '14:00'), last: false }],
      [at('2026-12-08', '09:00'), { closesAt: at('2026-12-08', '14:00'), last: true }],
    ]);
    expect(await slips()).toHaveLength(1);
  });

  test('closing on the day itself: both come a day later', async () => {
    await returning();
    to('2026-12-05', '10:00');
    await closing(0);
    await run('2026-12-06', '2026-12-07', '2026-12-09', '2026-12-10');
    expect((await reminders()).map(({ at: when }) => when)).toEqual([
      at('2026-12-07', '09:00'),
      at('2026-12-10', '09:00'),
    ]);
  });
});

describe('R13: what changes between writing a reminder and sending it', () => {
  const written = async () => {
    const visit = await returning();
    to('2026-12-06', '09:00');
    await hospital.runJobs();
    to('2026-12-06', '09:01');
    return visit;
  };

  test('nothing: it is sent', async () => {
    await written();
    await hospital.runNotices();
    expect(await told()).toEqual(['2026-12-10-1 sent']);
  });

  test.each<[string, (appointmentId: string) => Promise<unknown>]>([
    ['booked', () => booked(RETURN)],
    ['booked by another account of the patient', () => booked(RETURN, { account: 'li', n: 1 })],
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

  test('only another note, by two taps at once: set once, and nobody is reminded again', async () => {
    const { appointmentId } = await returning();
    await run('2026-12-06', '2026-12-09');
    to('2026-12-09', '09:30');
    const set = { appointmentId, date: RETURN, note: '请空腹' };
    const answers = await Promise.all(
      [set, set].map(each => hospital.call(setReturnVisit, each, 'nurse')),
    );
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    await run(['2026-12-09', '09:35'], '2026-12-11');
    expect(await told()).toEqual(['2026-12-10-1 sent', '2026-12-10-2 sent']);
    expect(await asked()).toEqual(['应于 12月10日 周四 复诊，到期没有预约。医生交代：请空腹']);
  });

  test('its answer lost on the way to the store: set all the same', async () => {
    const { appointmentId } = await returning();
    hospital.stack.faults.inject({ kind: 'lostAnswer', action: 'database.modifyDocument' });
    const set = { appointmentId, date: '2026-12-17' };
    expect(await hospital.call(setReturnVisit, set, 'nurse')).toMatchObject({ ok: true });
    hospital.stack.faults.clear();
    expect((await mine()).due).toMatchObject([{ date: '2026-12-17' }]);
  });
});

describe('R13: whom it reaches', () => {
  test('another account of the patient books: no reminder any more', async () => {
    await returning();
    to('2026-12-04', '09:00');
    await booked(RETURN, { account: 'li', n: 1 });
    expect((await mine('li')).due).toMatchObject([{ state: 'booked' }]);
    await run('2026-12-06', '2026-12-09');
    expect(await reminders()).toEqual([]);
  });

  test('the account that booked gave the patient up: who holds them now is reminded', async () => {
    const { patientId } = await returning();
    await run([VISIT, '18:00']);
    await hospital.patient('li', 1);
    await hospital.value(removePatient, { patientId }, 'wang');
    expect((await mine()).due).toEqual([]);
    await run('2026-12-06');
    expect((await reminders()).map(({ account }) => account)).toEqual(['li']);
  });

  test('no account holds the patient: no reminder; the slip has the phone of the visit', async () => {
    const { patientId } = await returning();
    await run([VISIT, '18:00']);
    await hospital.value(removePatient, { patientId }, 'wang');
    await run('2026-12-06', '2026-12-09', '2026-12-11');
    expect(await reminders()).toEqual([]);
    const { name, phone } = person(1);
    expect((await slips()).map(followedOf)).toMatchObject([{ name, phone }]);
  });

  test('booked at the desk for somebody whom an account holds: that account is reminded', async () => {
    await hospital.patient('li', 7);
    const { document, name, phone } = person(7);
    const sessionId = await session(VISIT);
    const at0 = { requestId: wish(), sessionId, slot: 0, channel: 'phone' as const };
    const { booking } = await hospital.value(
      bookFor,
      { ...at0, patient: { name, phone, document } },
      'nurse',
    );
    const { appointmentId } = booking;
    to(VISIT, '08:20');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: RETURN }, 'nurse');
    await run('2026-12-06');
    expect((await reminders()).map(({ account }) => account)).toEqual(['li']);
  });

  test('R15: who has died is neither reminded nor called', async () => {
    await returning();
    await run('2026-11-26', '2026-11-27', '2026-12-01');
    const { followUps } = await hospital.value(listFollowUps, { when: 'today' }, 'lin');
    const { followUpId } = followUps[0]!;
    const record = { outcome: 'died' as const };
    await hospital.value(recordFollowUp, { requestId: wish(), followUpId, record }, 'lin');
    // Nor is the family shown that it is not booked.
    expect((await mine()).due).toEqual([]);
    await run('2026-12-06', '2026-12-09', '2026-12-11');
    expect([await reminders(), await slips()]).toEqual([[], []]);
    expect(await hospital.all('returnVisits')).toMatchObject([{ open: false }]);
  });
});

describe('R13: booked and not booked', () => {
  test('moved twice, cancelled, the same slot again: booked, each change told once', async () => {
    await returning();
    to('2026-12-04', '09:00');
    const { appointmentId } = await booked(RETURN);
    const sessionId = await session(RETURN);
    for (const slot of [2, 0])
      await hospital.value(move, { requestId: wish(), appointmentId, sessionId, slot }, 'wang');
    await hospital.value(cancel, { appointmentId }, 'wang');
    const again = await booked(RETURN);
    expect((await mine()).due).toMatchObject([
      { state: 'booked', booked: { appointmentId: again.appointmentId } },
    ]);
    await run('2026-12-06', '2026-12-09');
    const kinds = (await hospital.all<Notice>('notices')).map(({ kind }) => kind);
    expect(kinds.filter(kind => kind !== 'survey').sort()).toEqual([
      'booked',
      'booked',
      'booked',
      'cancelled',
      'moved',
      'moved',
    ]);
  });

  test('R9: stopped by the hospital after booking closed: the slip does not say it was never booked', async () => {
    await returning();
    to('2026-12-04', '09:00');
    await booked(RETURN);
    to('2026-12-09', '15:00');
    const stop = { sessionId: await session(RETURN), reason: '会诊' } as never;
    await hospital.value(stopSession, stop, 'office');
    await run('2026-12-11');
    expect(await asked()).toEqual(['应于 12月10日 周四 复诊，约好后遇医院停诊，没有再约。']);
  });

  test('a check-in taken back on its day, looked at in between: not come, and called', async () => {
    await returning();
    to('2026-12-04', '09:00');
    const { appointmentId } = await booked(RETURN);
    to(RETURN, '08:10');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await run([RETURN, '08:15']);
    expect((await mine()).past).toMatchObject([{ state: 'came' }]);
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    expect((await mine()).due).toMatchObject([{ state: 'booked' }]);
    await run('2026-12-11');
    expect(await asked()).toEqual(['应于 12月10日 周四 复诊，约了没有来。']);
  });

  test('another date after a missed one: nobody is called about the one that counts no more, unless a call was tried', async () => {
    const { appointmentId } = await returning();
    const other = await returning({ account: 'li', n: 2, slot: 1 });
    await run('2026-12-11');
    expect(await slips()).toHaveLength(2);
    const tried = (await slips()).find(({ source }) => source.id === other.appointmentId)!;
    const record = { outcome: 'noAnswer' as const };
    await hospital.value(
      recordFollowUp,
      { requestId: wish(), followUpId: tried._id, record },
      'lin',
    );
    for (const id of [appointmentId, other.appointmentId])
      await hospital.value(setReturnVisit, { appointmentId: id, date: '2026-12-18' }, 'nurse');
    // Sent again it is the same.
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-18' }, 'nurse');
    expect((await slips()).map(({ _id }) => _id)).toEqual([tried._id]);
    // Missed again, it is called again.
    await run('2026-12-19');
    expect((await slips()).map(({ _id }) => _id.slice(-10)).sort()).toEqual([
      RETURN,
      '2026-12-18',
      '2026-12-18',
    ]);
  });
});
