import * as z from 'zod';
import { contracts } from '../../config/operationsTable';
import { at } from '../../domain/time/time';
import { listBookings } from '../../types/booking/listBookings';
import { exportFigures } from '../../types/figures/exportFigures';
import { importFigures } from '../../types/figures/importFigures';
import { viewFigures } from '../../types/figures/viewFigures';
import { exportList } from '../../types/lists/exportList';
import { viewList } from '../../types/lists/viewList';
import { listSessions } from '../../types/timetable/listSessions';
import { viewDoctorLog } from '../../types/visits/viewDoctorLog';
import { fileOf, hospitalForEach } from '../hospital';
import { leavesOf } from './requests/leaves';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice', 'followUpOffice', 'desk'] },
});

const takes = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;
/**
 * Whether a schema requires the form of dates or months: it accepts a valid one and refuses a
 * nearly valid one.
 */
const isDate = (schema: z.core.$ZodType) =>
  takes(schema, '2026-11-25') && !takes(schema, '2026-11-2x');
const isMonth = (schema: z.core.$ZodType) => takes(schema, '2026-11') && !takes(schema, '2026-1x');

const leaves = contracts.flatMap(({ function: of, operation, input }) =>
  leavesOf(input).map(({ path, schema }) => ({ name: `${of}.${operation} ${path}`, schema })),
);
const dates = leaves.filter(({ schema }) => isDate(schema));
const months = leaves.filter(({ schema }) => isMonth(schema));

describe('a date far outside the hospital’s range is refused before anything is computed with it', () => {
  test('the inputs include dates and months', () => {
    expect(dates.length).toBeGreaterThanOrEqual(15);
    expect(months.length).toBeGreaterThanOrEqual(6);
  });

  test.each(dates)('$name', ({ schema }) => {
    expect(['1900-01-01', '2099-12-31'].map(date => takes(schema, date))).toEqual([true, true]);
    for (const date of ['9999-12-31', '2100-01-01', '1899-12-31', '0000-01-01', '0001-01-01'])
      expect([date, takes(schema, date)]).toEqual([date, false]);
  });

  test.each(months)('$name', ({ schema }) => {
    expect(['1900-01', '2099-12'].map(month => takes(schema, month))).toEqual([true, true]);
    for (const month of ['9999-12', '2100-01', '1899-12', '0000-01'])
      expect([month, takes(schema, month)]).toEqual([month, false]);
  });
});

describe('dates at the bounds are still accepted', () => {
  test.each(['1900-01-01', '2099-12-31'])('%s', async date => {
    await hospital.value(listSessions, { date }, 'office');
    await hospital.value(listBookings, { date }, 'office');
    await hospital.value(viewList, { date }, 'office');
    await hospital.value(exportList, { date, form: 'html' }, 'office');
    const month = date.slice(0, 7);
    await hospital.value(viewFigures, { from: month }, 'office');
    await hospital.value(exportFigures, { from: month }, 'office');
    const log = { doctorId: 'D001', from: date, until: date };
    expect(await hospital.refusal(viewDoctorLog, log, 'office')).toBe('DOCTOR_UNKNOWN');
  });

  test('a range of too many months is refused', async () => {
    const range = { from: '1900-01', to: '2099-12' };
    expect(await hospital.refusal(viewFigures, range, 'office')).toBe('FIGURES_RANGE');
    expect(await hospital.refusal(exportFigures, range, 'office')).toBe('FIGURES_RANGE');
  });

  test('a file has the same bounds', async () => {
    const file = fileOf('月份,出院人数,随访人数\n1899-12,10,9\n0001-01,10,9\n', 'figures.csv');
    expect(await hospital.call(importFigures, file, 'office')).toMatchObject({
      refusal: { code: 'FIGURES_HAVE_PROBLEMS', facts: { problems: [{ line: 2 }, { line: 3 }] } },
    });
  });
});
