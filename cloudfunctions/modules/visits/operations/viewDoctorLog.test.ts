import { readSheet } from 'read-excel-file/node';
import { addDays } from '../../../../domain/time/time';
import { booked, bytesOf, came, cardNumber, person } from '../../../../tests/hospital';
import {
  hospitalWithDoctors,
  itIs,
  RETURN,
  returning,
  VISIT,
} from '../../../../tests/hospital/returns';
import { cancel } from '../../../../types/booking/cancel';
import { exportDoctorLog } from '../../../../types/visits/exportDoctorLog';
import { viewDoctorLog } from '../../../../types/visits/viewDoctorLog';
import { seal, unseal } from '../../../cloud/seal';

const hospital = hospitalWithDoctors();

describe('预约回访日志', () => {
  const log = (account: string, more: object = {}) =>
    hospital.value(viewDoctorLog, { from: VISIT, until: RETURN, ...more }, account);

  test('appointments with state and channel, return dates, and their results', async () => {
    await returning(hospital);
    await came(hospital, VISIT, { account: 'li', n: 2, slot: 1 });
    itIs(hospital, '2026-11-23', '10:00');
    const given = await booked(hospital, VISIT, { account: 'zhao', n: 3, slot: 2 });
    await hospital.value(cancel, { appointmentId: given.appointmentId }, 'zhao');
    itIs(hospital, '2026-12-08', '09:00');
    await booked(hospital, RETURN);
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
    itIs(hospital, '2026-12-11', '00:05');
    await hospital.runJobs();
    expect((await log('office', { doctorId: 'D001' })).totals).toMatchObject({
      byStatus: { arrived: 2, cancelled: 1, noshow: 1 },
      returns: { due: 1, booked: 0, missed: 1 },
    });
  });

  test('the pages show each appointment once, in order', async () => {
    await came(hospital, VISIT);
    const [first] = await hospital.all<Record<string, unknown>>('appointments');
    const many = Array.from({ length: 250 }, (_, n) => ({
      ...first,
      _id: `a-${n}`,
      code: `code-${n}`,
      person: first?.person,
      date: addDays('2026-11-26', n % 3),
      // Some have the same place in the list, like one that was cancelled and booked again.
      listKey: `K01 D001 am ${String(Math.floor(n / 6)).padStart(4, '0')} S`,
    }));

    const contact = unseal(first?.person as string, first?._id as string);
    await hospital.stack.store.insert(
      'appointments',
      many.map(each => ({ ...each, person: seal(contact, each._id) })),
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

  test('a doctor sees only their own; a person who is not in the roster is unknown; the range is limited', async () => {
    await returning(hospital);
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
    await returning(hospital);
    const file = await hospital.value(exportDoctorLog, { from: VISIT, until: RETURN }, 'hu');
    expect(file.fileName).toBe('预约回访日志-胡长青-2026-11-25-2026-12-10.xlsx');
    const bytes = bytesOf(file);
    const cells = async (sheet: string) => JSON.stringify(await readSheet(bytes, sheet));
    expect(await cells('预约')).toContain(person(1).name);
    expect(await cells('预约')).toContain(RETURN);
    expect(await cells('应复诊')).toContain('待预约');
    expect(await cells('预约')).not.toContain(cardNumber(1));
  });
});
