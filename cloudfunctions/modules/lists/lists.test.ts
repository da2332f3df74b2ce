import { audited, bookedByDesk, bytesOf, person } from '../../../tests/hospital';
import { fillMorning, hospitalOfTwoDoctors } from '../../../tests/hospital/lists';
import { cancel } from '../../../types/booking/cancel';
import { exportList } from '../../../types/lists/exportList';
import { viewList } from '../../../types/lists/viewList';
import { readTable } from '../../cloud/tables/readTable';

const hospital = hospitalOfTwoDoctors();

const date = '2026-11-25';
const file = async (form: 'xlsx' | 'html', account = 'nurse') => {
  const exported = await hospital.value(exportList, { date, form }, account);
  return { ...exported, bytes: bytesOf(exported) };
};

describe('the day’s lists (R10)', () => {
  test('session by session, in the order of seeing, without cancelled appointments', async () => {
    await fillMorning(hospital);
    const { appointmentId } = await bookedByDesk(hospital, 6);
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
      [2, 'onSite', '08:00', 1],
      [3, 'phone', '08:30', 3],
      [4, 'phone', '09:00', 5],
    ]);
    expect(first?.rows[2]).toMatchObject({
      patientName: '测试丁',
      documentMasked: expect.stringMatching(/^429\*+/),
      phoneMasked: expect.stringMatching(/^199\*+/),
    });
    const narrowed = await hospital.value(viewList, { date, doctorId: 'D002' }, 'office');
    expect(narrowed.doctors).toHaveLength(2);
    expect(narrowed.sessions).toHaveLength(1);
  });

  test('R20: a doctor sees only their own, whatever they request, also on paper', async () => {
    await fillMorning(hospital);
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

  test('reading and exporting are on the audit record with the patients', async () => {
    await fillMorning(hospital);
    await hospital.value(viewList, { date }, 'hu');
    await file('xlsx', 'office');
    const counts = (await audited(hospital))
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
    await fillMorning(hospital);
    const { fileName, bytes } = await file('xlsx');
    expect(fileName).toBe('就诊名单-2026-11-25.xlsx');
    const table = await readTable(bytes, fileName);
    if ('problem' in table) throw new Error(table.problem.code);
    expect(table.rows.map(({ cells }) => [cells.医生, cells.次序, cells.号, cells.姓名])).toEqual([
      ['胡长青', '1', '6', '测试戊'],
      ['胡长青', '2', '1', '测试乙'],
      ['胡长青', '3', '3', '测试丁'],
      ['胡长青', '4', '5', '测试丙'],
      ['钱俊杰', '1', '1', '测试己'],
    ]);
    expect(table.rows[0]?.cells).toMatchObject({
      来源: '转诊',
      状态: '待就诊',
      时段: '09:00-09:30',
    });
  });

  test('as a page to print: complete, typed text never becomes markup, nothing is loaded', async () => {
    await fillMorning(hospital);
    await hospital.set('sessions', 'S-20261125-D002-am', { room: `<script>alert("1")</script>&'` });
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
      expect(bytesOf(answer).length).toBeGreaterThan(100);
    }
  });
});
