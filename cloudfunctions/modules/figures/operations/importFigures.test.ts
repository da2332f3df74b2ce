import { readFileSync } from 'node:fs';
import readXlsx from 'read-excel-file/node';
import { ofHospital } from '../../../../domain/figures/figures';
import { rateOf } from '../../../../domain/figures/rates';
import { bytesOf, fileOf } from '../../../../tests/hospital';
import { hospitalWithFigures, storedFigures, viewMonth } from '../../../../tests/hospital/month';
import { exportFigures } from '../../../../types/figures/exportFigures';
import { importFigures } from '../../../../types/figures/importFigures';
import { viewFigures } from '../../../../types/figures/viewFigures';

const hospital = hospitalWithFigures();

const csv = readFileSync('tests/data/follow-up-2014.csv');
const sheet = (bytes: Buffer) => fileOf(bytes, 'follow-up-2014.csv');

describe('known results, through the whole system (R18)', () => {
  test('six months are imported, read month by month and together, and exported as a spreadsheet', async () => {
    expect(await hospital.value(importFigures, sheet(csv), 'lin')).toEqual({
      months: 6,
      changed: 6,
    });
    const together = await hospital.value(viewFigures, { from: '2014-01', to: '2014-06' }, 'lin');
    expect(rateOf(together.hospital, 'followedUp')).toBe('92.26');
    expect(
      together.course.slice(-6).map(({ month, sums }) => [month, rateOf(sums, 'followedUp')]),
    ).toEqual([
      ['2014-01', '92.92'],
      ['2014-02', '92.49'],
      ['2014-03', '91.89'],
      ['2014-04', '93.46'],
      ['2014-05', '92.11'],
      ['2014-06', '90.88'],
    ]);
    expect(together.months).toEqual(expect.arrayContaining(['2014-01', '2014-06']));

    // A month is compared with the one before and the same one of last year, which are unknown
    // here.
    const { beside } = await viewMonth(hospital, '2014-02');
    expect(beside.before).toMatchObject({ from: '2014-01', to: '2014-01' });
    expect(rateOf(ofHospital(beside.before.rows), 'followedUp')).toBe('92.92');
    expect(beside.yearBefore).toEqual({ from: '2013-02', to: '2013-02', rows: [] });
    expect(rateOf(ofHospital(together.beside.before.rows), 'followedUp')).toBeUndefined();

    const file = await hospital.value(exportFigures, { from: '2014-01', to: '2014-06' }, 'office');
    expect(file.fileName).toBe('随访与门诊指标-2014-01至2014-06.xlsx');
    const sheets = await readXlsx(bytesOf(file));
    const [rates, , course] = sheets.map(({ data }) => data);
    const column = rates![0]!.indexOf('随访率');
    expect(rates!.slice(1).map(row => [row[0], row[column]])).toEqual([
      ['全院合计', 0.9226],
      ['全院（补录）', 0.9226],
    ]);
    expect(course!.slice(-6).map(row => row[column])).toEqual([
      0.9292, 0.9249, 0.9189, 0.9346, 0.9211, 0.9088,
    ]);
  });

  test('the same file again changes nothing; another value replaces a month', async () => {
    await hospital.value(importFigures, sheet(csv), 'lin');
    const before = await storedFigures(hospital);
    expect(await hospital.value(importFigures, sheet(csv), 'lin')).toMatchObject({ changed: 0 });
    expect(await storedFigures(hospital)).toEqual(before);
    const corrected = Buffer.from(csv.toString().replace('4777,4439', '4777,4500'));
    expect(await hospital.value(importFigures, sheet(corrected), 'lin')).toMatchObject({
      changed: 1,
    });
    const { hospital: sums } = await viewMonth(hospital, '2014-01');
    expect(sums.followedUp).toBe(4500);
  });

  test('all wrong rows are reported, and nothing changes', async () => {
    const bad = [
      'month,discharged,followed_up',
      '2014-13,1,1',
      '2014-01,5,6',
      '2014-02,x,1',
      '2014-03,4,1',
      '2014-03,4,1',
      '2026-11,4,1',
    ].join('\n');
    const answer = await hospital.call(importFigures, sheet(Buffer.from(bad)), 'lin');
    if (answer.ok || answer.refusal.code !== 'FIGURES_HAVE_PROBLEMS') throw new Error('taken');
    const { problems } = answer.refusal.facts;
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      ...['2 月份', '3 随访人数', '4 出院人数', '6 月份', '7 月份'],
    ]);
    expect(problems[3]?.message).toContain('第 5 行');
    expect(await hospital.all('figures')).toEqual([]);
    expect(await hospital.refusal(importFigures, sheet(Buffer.from('a,b\n1,2')), 'lin')).toBe(
      'FIGURES_HAVE_PROBLEMS',
    );
  });
});
