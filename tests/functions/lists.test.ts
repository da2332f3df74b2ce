import { readTable } from '../../cloudfunctions/cloud/tables';
import { at } from '../../domain/time/time';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { listBookings } from '../../types/booking/listBookings';
import type { InputOf } from '../../types/contract';
import { exportList } from '../../types/lists/exportList';
import { viewList } from '../../types/lists/viewList';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

const monday = at('2026-11-23', '09:00');
const date = '2026-11-25';
let hospital: TestHospital;
let sequence = 0;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: monday,
    staff: { nurse: ['desk'], office: ['outpatientOffice'], hu: ['doctor'], qian: ['doctor'] },
  });
  for (const [account, doctorId] of [
    ['hu', 'D001'],
    ['qian', 'D002'],
  ])
    await hospital.stack.store.update('staff', {
      filter: { _id: account! },
      update: { $set: { doctorId } },
      multi: false,
    });
  await laySession(hospital, { slots: 3 });
  await laySession(hospital, { id: 'S-20261125-D002-am', department: 'K02' });
  await hospital.stack.store.update('sessions', {
    filter: { _id: 'S-20261125-D002-am' },
    update: { $set: { doctor: { id: 'D002', name: '钱俊杰', title: '主治医师' } } },
    multi: false,
  });
});
afterEach(() => hospital.close());

const reserve = async (n: number, more: Partial<InputOf<typeof bookFor>> = {}) =>
  (
    await hospital.value(
      bookFor,
      {
        requestId: `request-${++sequence}`,
        sessionId: 'S-20261125-D001-am',
        slot: 0,
        channel: 'phone',
        patient: person(n),
        ...more,
      },
      'nurse',
    )
  ).booking;
const fill = async () => {
  await reserve(1, { channel: 'onSite' });
  await reserve(2, { slot: 2 });
  await reserve(3, { slot: 1 });
  await reserve(4, { slot: 2, channel: 'referral' });
  await reserve(5, { sessionId: 'S-20261125-D002-am' });
};
const file = async (form: 'xlsx' | 'html', account = 'nurse') => {
  const exported = await hospital.value(exportList, { date, form }, account);
  return { ...exported, bytes: Buffer.from(exported.contentBase64, 'base64') };
};

describe('the day’s lists (R10)', () => {
  test('session by session, in the order of seeing; cancelled ones are not on it', async () => {
    await fill();
    const { appointmentId } = await reserve(6);
    await hospital.patient('wang', 6);
    await hospital.value(cancel, { appointmentId }, 'wang');
    const list = await hospital.value(viewList, { date }, 'nurse');
    expect(list.compiledAt).toBeUndefined();
    expect(list.doctors.map(({ id }) => id)).toEqual(['D001', 'D002']);
    expect(list.sessions.map(({ session }) => session.sessionId)).toEqual([
      'S-20261125-D001-am',
      'S-20261125-D002-am',
    ]);
    const [first] = list.sessions;
    expect(
      first?.rows.map(({ order, channel, start, number }) => [order, channel, start, number]),
    ).toEqual([
      [1, 'referral', '09:00', 6],
      [2, 'phone', '08:30', 3],
      [3, 'phone', '09:00', 5],
      [4, 'onSite', '08:00', 1],
    ]);
    expect(first?.rows[1]).toMatchObject({
      patientName: '测试丁',
      documentMasked: expect.stringMatching(/^429\*+/),
      phoneMasked: expect.stringMatching(/^199\*+/),
    });
    const narrowed = await hospital.value(viewList, { date, doctorId: 'D002' }, 'office');
    expect(narrowed.doctors).toHaveLength(2);
    expect(narrowed.sessions).toHaveLength(1);
  });

  test('R20: a doctor sees only their own, whatever they ask for, on paper too', async () => {
    await fill();
    for (const asked of [{}, { doctorId: 'D001' }, { departmentId: 'K01' }]) {
      const { sessions, doctors } = await hospital.value(viewList, { date, ...asked }, 'qian');
      const own = 'doctorId' in asked || 'departmentId' in asked ? [] : ['D002'];
      expect(sessions.map(({ session }) => session.doctor.id)).toEqual(own);
      expect(doctors.every(({ id }) => id === 'D002')).toBe(true);
    }
    const { bytes } = await file('html', 'qian');
    expect(bytes.toString()).toContain('测试己');
    expect(bytes.toString()).not.toContain('测试乙');
    const unbound = await hospital.value(viewList, { date }, 'office');
    expect(unbound.sessions).toHaveLength(2);
    await hospital.stack.store.update('staff', {
      filter: { _id: 'hu' },
      update: { $unset: { doctorId: '' } },
      multi: false,
    });
    expect((await hospital.value(viewList, { date }, 'hu')).sessions).toEqual([]);
  });

  test('reading and exporting are on the audit record with whose data it was', async () => {
    await fill();
    await hospital.value(viewList, { date }, 'hu');
    await file('xlsx', 'office');
    const audit = await hospital.all<{ operation: string; actor: string; subjects: string[] }>(
      'audit',
    );
    const counts = audit
      .filter(({ operation }) => operation.endsWith('List'))
      .map(({ operation, actor, subjects }) => [operation, actor, subjects.length]);
    expect(counts).toEqual(
      expect.arrayContaining([
        ['viewList', 'hu', 4],
        ['exportList', 'office', 5],
      ]),
    );
  });

  test('as a spreadsheet: a line for each patient, in the same order', async () => {
    await fill();
    const { fileName, bytes } = await file('xlsx');
    expect(fileName).toBe('就诊名单-2026-11-25.xlsx');
    const table = await readTable(bytes, fileName);
    if ('problem' in table) throw new Error(table.problem.code);
    expect(table.rows.map(({ cells }) => [cells.医生, cells.次序, cells.号, cells.姓名])).toEqual([
      ['胡长青', '1', '6', '测试戊'],
      ['胡长青', '2', '3', '测试丁'],
      ['胡长青', '3', '5', '测试丙'],
      ['胡长青', '4', '1', '测试乙'],
      ['钱俊杰', '1', '1', '测试己'],
    ]);
    expect(table.rows[0]?.cells).toMatchObject({
      来源: '转诊',
      状态: '待就诊',
      时段: '09:00-09:30',
    });
  });

  test('as a page to print: everything is there, nothing typed becomes markup, nothing is loaded', async () => {
    await fill();
    await hospital.stack.store.update('sessions', {
      filter: { _id: 'S-20261125-D002-am' },
      update: { $set: { room: `<script>alert("1")</script>&'` } },
      multi: false,
    });
    const { fileName, bytes } = await file('html');
    const page = bytes.toString();
    expect(fileName).toBe('就诊名单-2026-11-25.html');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('size: A4');
    for (const name of ['测试乙', '测试丙', '测试丁', '测试戊', '测试己'])
      expect(page).toContain(name);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
    const { number } = person(1).document as { number: string };
    expect(page).not.toContain(number);
    expect(page.match(/<section class="department">/g)).toHaveLength(2);
  });

  test('a day without clinics has an empty page and an empty sheet', async () => {
    const empty = await hospital.value(viewList, { date: '2026-11-29' }, 'nurse');
    expect(empty).toMatchObject({ doctors: [], sessions: [] });
    for (const form of ['xlsx', 'html'] as const) {
      const answer = await hospital.value(exportList, { date: '2026-11-29', form }, 'nurse');
      expect(answer.contentBase64.length).toBeGreaterThan(100);
    }
  });
});

describe('compiling (R10)', () => {
  const compiled = async () =>
    (await hospital.all<{ _id: string; compiledAt: number; bookings: number }>('lists')).sort(
      (a, b) => (a._id < b._id ? -1 : 1),
    );

  test('at 16:30 the day before and at 07:30 of the day, once each, whatever runs twice', async () => {
    await fill();
    hospital.at(at('2026-11-24', '16:29'));
    await hospital.runJobs();
    expect((await compiled()).map(({ _id }) => _id)).not.toContain('L-20261125-evening');
    hospital.at(at('2026-11-24', '16:30'));
    await Promise.all([hospital.runJobs(), hospital.runJobs()]);
    const [evening] = (await compiled()).filter(({ _id }) => _id === 'L-20261125-evening');
    expect(evening).toMatchObject({
      date,
      compiledAt: at('2026-11-24', '16:30'),
      bookings: 5,
      departments: [
        { id: 'K01', bookings: 4, doctors: [{ id: 'D001', name: '胡长青', bookings: 4 }] },
        { id: 'K02', bookings: 1, doctors: [{ id: 'D002', name: '钱俊杰', bookings: 1 }] },
      ],
    });
    hospital.at(at('2026-11-24', '16:35'));
    expect((await hospital.runJobs()).compileLists).toEqual({ compiled: 0 });
    expect((await compiled()).find(({ _id }) => _id === evening!._id)).toEqual(evening);
    expect((await hospital.value(viewList, { date }, 'nurse')).compiledAt).toBe(
      at('2026-11-24', '16:30'),
    );
    hospital.at(at(date, '07:30'));
    expect((await hospital.runJobs()).compileLists).toEqual({ compiled: 1 });
    expect((await hospital.value(viewList, { date }, 'hu')).compiledAt).toBe(at(date, '07:30'));
  });

  test('a clock that stood still compiles what is due when it runs again, as long as the day lasts', async () => {
    hospital.at(at(date, '09:00'));
    expect((await hospital.runJobs()).compileLists).toEqual({ compiled: 2 });
    expect((await compiled()).map(({ _id, compiledAt }) => [_id, compiledAt])).toEqual([
      ['L-20261125-evening', at(date, '09:00')],
      ['L-20261125-morning', at(date, '09:00')],
    ]);
    hospital.at(at('2026-11-26', '00:00'));
    await hospital.runJobs();
    expect((await compiled()).map(({ _id }) => _id)).toEqual([
      'L-20261125-evening',
      'L-20261125-morning',
      'L-20261126-evening',
    ]);
  });

  test('the list on the phone and the day’s totals agree with what was compiled', async () => {
    await fill();
    hospital.at(at('2026-11-24', '16:30'));
    await hospital.runJobs();
    const { totals } = await hospital.value(listBookings, { date }, 'nurse');
    const { sessions } = await hospital.value(viewList, { date }, 'nurse');
    const [list] = (await compiled()).filter(({ _id }) => _id === 'L-20261125-evening');
    expect(list?.bookings).toBe(totals.booked);
    expect(sessions.flatMap(({ rows }) => rows)).toHaveLength(totals.booked);
  });
});
