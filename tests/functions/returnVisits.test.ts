import { readSheet } from 'read-excel-file/node';
import type { FollowUp } from '../../cloudfunctions/modules/followups/stores/followUps';
import { followedOf } from '../../cloudfunctions/modules/followups/stores/followUps';
import type { Notice } from '../../cloudfunctions/modules/notices/stores/notices';
import { returnVisits } from '../../cloudfunctions/modules/returns/jobs/watchReturns';
import type { ReturnVisit } from '../../domain/returns/returnVisits';
import { addDays, at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { defaultPolicy } from '../../types/policy/policy';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { listReturnVisits as listForDesk } from '../../types/returns/listReturnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { viewReturnVisit } from '../../types/returns/viewReturnVisit';
import { withdrawReturnVisit } from '../../types/returns/withdrawReturnVisit';
import { changePolicy } from '../../types/timetable/changePolicy';
import { checkIn } from '../../types/visits/checkIn';
import { exportDoctorLog } from '../../types/visits/exportDoctorLog';
import { undoCheckIn } from '../../types/visits/undoCheckIn';
import { viewDoctorLog } from '../../types/visits/viewDoctorLog';
import { impatiently, laySession, openTestHospital, person, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;
const VISIT = '2026-11-25';
const RETURN = '2026-12-10';
const to = (date: string, time: string, ms = 0) => hospital.at(at(date, time) + ms);

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  });
  await hospital.stack.store.insert('staff', [
    { _id: 'hu', name: '胡长青', roles: ['doctor'], doctorId: 'D001', active: true },
    { _id: 'wu', name: '吴大夫', roles: ['doctor'], doctorId: 'D002', active: true },
    { _id: 'none', name: '无名', roles: ['doctor'], active: true },
  ]);
  const department = { id: 'K01', name: '产科', place: '2楼' };
  const doctor = { name: '胡长青', title: '主任医师', department, clinicTypes: ['expert'] };
  const row = {
    department: '产科',
    doctor: '胡长青',
    doctorId: 'D001',
    title: '主任医师',
    clinicType: 'expert',
    room: '1楼01诊室',
    slotMinutes: 30,
    places: 2,
  };
  await hospital.stack.store.insert('rosters', [
    {
      _id: 'R-1',
      importedAt: 1,
      by: 'office',
      departments: [department],
      doctors: [
        { id: 'D001', ...doctor },
        { id: 'D002', ...doctor, name: '吴大夫' },
      ],
      rows: [
        { ...row, weekday: 3, period: 'morning' },
        { ...row, weekday: 4, period: 'morning' },
      ],
    } as never,
  ]);
});
afterEach(() => hospital.close());

const session = async (date: string, department = 'K01') => {
  const id = `S-${date.replaceAll('-', '')}-${department}-am`;
  if (!(await hospital.session(id))) await laySession(hospital, { id, date, slots: 8, department });
  return id;
};
/** Books a slot on a date in WeChat, at the moment that is. */
async function booked(date: string, { account = 'wang', n = 1, slot = 0 } = {}) {
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId: await session(date), slot };
  return (await hospital.value(book, input, account)).appointment;
}
/** A visit on which the patient came. */
async function visited({ account = 'wang', n = 1, slot = 0 } = {}) {
  to('2026-11-23', '09:00');
  const { appointmentId, patient } = await booked(VISIT, { account, n, slot });
  to(VISIT, '08:20');
  await hospital.value(checkIn, { appointmentId }, 'nurse');
  return { appointmentId, patientId: patient.patientId };
}
async function returning(more: Parameters<typeof visited>[0] = {}, date = RETURN) {
  const visit = await visited(more);
  await hospital.value(
    setReturnVisit,
    { appointmentId: visit.appointmentId, date, note: '请空腹' },
    'nurse',
  );
  return visit;
}
const reminders = async () =>
  (await hospital.all<Notice>('notices')).filter(({ kind }) => kind === 'returnVisit');
const slips = () => hospital.all<FollowUp>('followUps');
/** Runs the one job: the others have their own tests. */
const run = () => returnVisits.run(Date.now(), () => true);
const mine = (account = 'wang') => hospital.value(listOwnReturnVisits, {}, account);

describe('R13: setting a return date', () => {
  test('by the desk, or the doctor of the session; once for the visit, changed until met', async () => {
    const { appointmentId, patientId } = await visited();
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
    to(VISIT, '09:00');
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

  test('two at once: one date, the other asked to look again or answered the same', async () => {
    const { appointmentId } = await visited();
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

  test('refused: not arrived, not their own, closed, too near, too far', async () => {
    const { appointmentId } = await visited();
    const other = await (async () => {
      to('2026-11-23', '10:00');
      return booked(VISIT, { account: 'li', n: 2, slot: 1 });
    })();
    to(VISIT, '08:30');
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

  test('what is needed to choose: the bounds, the doctor’s days, a day asked for', async () => {
    const { appointmentId } = await visited();
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

  test('withdrawn with a reason: nobody is reminded, nobody is called; and may be set again', async () => {
    const { appointmentId } = await returning();
    const withdraw = { appointmentId, reason: '转到外院' };
    const { returnVisit } = await hospital.value(withdrawReturnVisit, withdraw, 'hu');
    expect(returnVisit.state).toBe('withdrawn');
    expect((await hospital.value(withdrawReturnVisit, withdraw, 'nurse')).returnVisit.state).toBe(
      'withdrawn',
    );
    for (const date of ['2026-12-06', '2026-12-09', '2026-12-11']) {
      to(date, '09:00');
      await run();
    }
    expect([await reminders(), await slips()]).toEqual([[], []]);
    expect((await mine()).past).toMatchObject([{ state: 'withdrawn' }]);
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-17' }, 'nurse');
    expect((await mine()).due).toMatchObject([{ date: '2026-12-17', state: 'waiting' }]);
    expect(
      await hospital.refusal(
        withdrawReturnVisit,
        { appointmentId: 'nobody', reason: '没有' },
        'nurse',
      ),
    ).toBe('APPOINTMENT_UNKNOWN');
  });

  test('a check-in taken back takes the return date with it', async () => {
    const { appointmentId } = await returning();
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    expect(await mine()).toMatchObject({ due: [], past: [{ state: 'withdrawn' }] });
  });
});

describe('R13: over the days', () => {
  test('ignored: reminded three days before booking closes and on its last day, then a call-back slip', async () => {
    const { appointmentId, patientId } = await returning();
    to('2026-12-06', '08:59', 59_999);
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    to('2026-12-06', '09:00');
    expect(await run()).toEqual({ reminded: 1, slips: 0, settled: 0 });
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    expect((await mine()).due).toMatchObject([{ state: 'waiting', note: '请空腹' }]);
    to('2026-12-09', '09:00');
    expect(await run()).toEqual({ reminded: 1, slips: 0, settled: 0 });
    const facts = {
      returnVisitId: appointmentId,
      doctorId: 'D001',
      date: RETURN,
      closesAt: at('2026-12-09', '14:00'),
    };
    expect(await reminders()).toMatchObject([
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
    to(RETURN, '23:59');
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    to('2026-12-11', '00:00');
    expect(await run()).toEqual({ reminded: 0, slips: 1, settled: 1 });
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    const [slip, ...others] = await slips();
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
    expect(await mine()).toMatchObject({ due: [], past: [{ state: 'notBooked' }] });
  });

  test('booked: no reminder any more; come: done', async () => {
    const { appointmentId } = await returning();
    to('2026-12-06', '09:00');
    await run();
    const back = await booked(RETURN);
    expect((await mine()).due).toMatchObject([
      { state: 'booked', booked: { appointmentId: back.appointmentId, date: RETURN } },
    ]);
    to('2026-12-09', '09:00');
    await run();
    expect(await reminders()).toHaveLength(1);
    to(RETURN, '08:10');
    await hospital.value(checkIn, { appointmentId: back.appointmentId }, 'nurse');
    expect((await mine()).past).toMatchObject([{ returnVisitId: appointmentId, state: 'came' }]);
    const set = { appointmentId, date: '2026-12-16' };
    expect(await hospital.refusal(setReturnVisit, set, 'nurse')).toBe('RETURN_MET');
    to('2026-12-11', '00:05');
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 1 });
    expect(await slips()).toEqual([]);
    expect(await hospital.refusal(setReturnVisit, set, 'nurse')).toBe('RETURN_MET');
  });

  test('booked and not come: a slip', async () => {
    await returning();
    to('2026-12-04', '09:00');
    await booked(RETURN);
    to('2026-12-10', '18:00');
    expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
    to('2026-12-11', '00:00');
    expect((await hospital.runJobs()).returnVisits).toEqual({ reminded: 0, slips: 1, settled: 1 });
    expect(await reminders()).toEqual([]);
    expect((await mine()).past).toMatchObject([{ state: 'notCome' }]);
    expect(followedOf((await slips())[0]!).asked?.text).toContain('约了没有来');
  });

  test('booked, then given back: reminded again while booking is open', async () => {
    await returning();
    to('2026-12-06', '08:00');
    const { appointmentId } = await booked(RETURN);
    for (const [date, time] of [
      ['2026-12-06', '09:00'],
      ['2026-12-09', '09:00'],
      ['2026-12-09', '10:00'],
    ] as const) {
      to(date, time);
      await run();
    }
    expect(await reminders()).toEqual([]);
    to('2026-12-09', '10:30');
    await hospital.value(cancel, { appointmentId }, 'wang');
    to('2026-12-09', '11:00');
    expect(await run()).toMatchObject({ reminded: 1 });
    expect(await reminders()).toMatchObject([{ facts: { last: true } }]);
  });

  test('another date: reminded anew, for that one only', async () => {
    const { appointmentId } = await returning();
    to('2026-12-06', '09:00');
    await run();
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-17' }, 'nurse');
    for (const date of ['2026-12-09', '2026-12-11', '2026-12-13', '2026-12-16', '2026-12-18']) {
      to(date, '09:00');
      await run();
    }
    expect((await reminders()).map(({ _id }) => _id.slice(-12))).toEqual([
      '2026-12-10-1',
      '2026-12-17-1',
      '2026-12-17-2',
    ]);
    expect(await slips()).toHaveLength(1);
  });

  test('booked at the desk: no message, but the slip', async () => {
    to('2026-11-23', '09:00');
    const { document, name, phone } = person(7);
    const { booking } = await hospital.value(
      bookFor,
      {
        requestId: wish(),
        sessionId: await session(VISIT),
        slot: 0,
        channel: 'phone',
        patient: { name, phone, document },
      },
      'nurse',
    );
    const { appointmentId } = booking;
    to(VISIT, '08:20');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: RETURN }, 'nurse');
    for (const date of ['2026-12-06', '2026-12-09', '2026-12-11']) {
      to(date, '09:00');
      await run();
    }
    expect(await reminders()).toEqual([]);
    expect(followedOf((await slips())[0]!)).toMatchObject({ name, phone });
  });

  test('a new policy moves the reminders of those that wait', async () => {
    await returning();
    to('2026-11-30', '09:00');
    const policy = { ...defaultPolicy, returnVisit: { remindDaysBefore: 5, remindAt: '10:00' } };
    await hospital.value(changePolicy, { version: 0, policy, reason: '早些提醒' }, 'office');
    to('2026-12-04', '09:59');
    expect(await run()).toMatchObject({ reminded: 0 });
    to('2026-12-04', '10:00');
    expect(await run()).toMatchObject({ reminded: 1 });
  });

  test.each(Array.from({ length: 9 }, (_, request) => request))(
    'killed at request %i, and run by two at once: each reminder and each slip once',
    async request => {
      await returning();
      await returning({ account: 'li', n: 2, slot: 1 });
      await returning({ account: 'zhao', n: 3, slot: 2 });
      to('2026-12-05', '09:00');
      await booked(RETURN, { account: 'zhao', n: 3 });
      const killed = async () => {
        hospital.stack.faults.inject({ kind: 'reset', skip: request, times: 1000 });
        const died = await impatiently(run).then(
          () => false,
          () => true,
        );
        hospital.stack.faults.clear();
        await Promise.all([run(), run()]);
        expect(await run()).toEqual({ reminded: 0, slips: 0, settled: 0 });
        return died;
      };
      let deaths = 0;
      for (const date of ['2026-12-06', '2026-12-09', '2026-12-11']) {
        to(date, '09:00');
        deaths += Number(await killed());
      }
      expect(deaths).toBe(3);
      const sent = (await reminders()).map(
        ({ account, facts }) => `${account} ${(facts as { last: boolean }).last}`,
      );
      expect(sent.sort()).toEqual(['li false', 'li true', 'wang false', 'wang true']);
      expect((await slips()).map(({ kind }) => kind)).toEqual([
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

  test('only the account’s own are seen', async () => {
    await returning();
    expect(await mine('li')).toMatchObject({ due: [], past: [] });
  });
});

describe('预约回访日志', () => {
  const log = (account: string, more: object = {}) =>
    hospital.value(viewDoctorLog, { from: VISIT, until: RETURN, ...more }, account);

  test('appointments with state and channel, dates set, and what became of them', async () => {
    await returning();
    await visited({ account: 'li', n: 2, slot: 1 });
    to('2026-11-23', '10:00');
    const given = await booked(VISIT, { account: 'zhao', n: 3, slot: 2 });
    await hospital.value(cancel, { appointmentId: given.appointmentId }, 'zhao');
    to('2026-12-08', '09:00');
    await booked(RETURN);
    const view = await log('hu');
    expect(view).toMatchObject({
      doctor: { id: 'D001', department: { name: '产科' } },
      totals: {
        appointments: 4,
        byStatus: { arrived: 2, cancelled: 1, booked: 1 },
        byChannel: { wechat: 4 },
        returnsSet: 1,
        returns: { due: 1, waiting: 0, booked: 1, came: 0, missed: 0, withdrawn: 0 },
      },
      returnVisits: [{ date: RETURN, state: 'booked' }],
    });
    expect(
      view.appointments.map(({ date, status, returnVisit }) => [date, status, returnVisit?.date]),
    ).toEqual([
      [VISIT, 'arrived', RETURN],
      [VISIT, 'arrived', undefined],
      [VISIT, 'cancelled', undefined],
      [RETURN, 'booked', undefined],
    ]);
    to('2026-12-11', '00:05');
    await hospital.runJobs();
    expect((await log('office', { doctorId: 'D001' })).totals).toMatchObject({
      byStatus: { arrived: 2, cancelled: 1, noshow: 1 },
      returns: { due: 1, booked: 0, missed: 1 },
    });
  });

  test('pages: each appointment once, in order', async () => {
    await visited();
    const [first] = await hospital.all<Record<string, unknown>>('appointments');
    const many = Array.from({ length: 250 }, (_, n) => ({
      ...first,
      _id: `a-${n}`,
      code: `code-${n}`,
      person: first?.person,
      date: addDays('2026-11-26', n % 3),
      // Some have the same place in the list, as one given back and booked again has.
      listKey: `K01 D001 am ${String(Math.floor(n / 6)).padStart(4, '0')} S`,
    }));
    const { seal, unseal } = await import('../../cloudfunctions/cloud/seal');
    const contact = unseal(first?.person as string, first?._id as string);
    await hospital.stack.store.insert(
      'appointments',
      many.map(each => ({ ...each, person: seal(contact, each._id) })) as never,
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await log('hu', after ? { after } : {});
      seen.push(...page.appointments.map(({ appointmentId }) => appointmentId));
      expect(page.totals.appointments).toBe(251);
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(251);
    expect(new Set(seen).size).toBe(251);
  });

  test('a doctor sees only their own; who is not of the roster is unknown; the range is bounded', async () => {
    await returning();
    expect((await log('wu', { doctorId: 'D001' })).appointments).toEqual([]);
    const ask = (account: string, more: object = {}) =>
      hospital.refusal(viewDoctorLog, { from: VISIT, until: RETURN, ...more }, account);
    expect(await ask('none', { doctorId: 'D001' })).toBe('DOCTOR_UNKNOWN');
    expect(await ask('nurse')).toBe('DOCTOR_UNKNOWN');
    expect(await ask('hu', { until: '2026-11-24' })).toBe('LOG_RANGE');
    expect(await ask('hu', { until: addDays(VISIT, 92) })).toBe('LOG_RANGE');
    expect((await log('hu', { until: addDays(VISIT, 91) })).appointments).toHaveLength(1);
  });

  test('as a spreadsheet: both sheets', async () => {
    await returning();
    const { fileName, contentBase64 } = await hospital.value(
      exportDoctorLog,
      { from: VISIT, until: RETURN },
      'hu',
    );
    expect(fileName).toBe('预约回访日志-胡长青-2026-11-25-2026-12-10.xlsx');
    const bytes = Buffer.from(contentBase64, 'base64');
    const cells = async (sheet: string) => JSON.stringify(await readSheet(bytes, sheet));
    expect(await cells('预约')).toContain(person(1).name);
    expect(await cells('预约')).toContain(RETURN);
    expect(await cells('应复诊')).toContain('待预约');
    expect(await cells('预约')).not.toContain((person(1).document as { number: string }).number);
  });
});
