import { defined } from '../../../domain/defined';
import { rateOf, sumOf } from '../../../domain/figures/rates';
import { at } from '../../../domain/time/time';
import { audited } from '../../../tests/hospital';
import {
  fillMonth,
  follow,
  hospitalWithFigures,
  sumFigures,
  viewMonth,
} from '../../../tests/hospital/month';
import { type Figure, figures, type Sums } from '../../../types/figures/figures';
import { listFigureRecords } from '../../../types/figures/listFigureRecords';
import { viewFigures } from '../../../types/figures/viewFigures';
import { revokeStrike } from '../../../types/strikes/revokeStrike';
import { counting } from './steps/sumMonth';

const hospital = hospitalWithFigures();

test('each figure is counted by exactly one counter', () => {
  expect(counting.flatMap(each => each.figures).sort()).toEqual([...figures].sort());
});

describe('a month counted from its records (R18)', () => {
  test('visits, places, strikes, stays and calls by department; the hospital is their sum', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    // A job of the same run writes the strikes, before the figures are summed.
    const { rows, hospital: all, counting: open, scoped } = await viewMonth(hospital);
    expect({ open, scoped }).toEqual({ open: false, scoped: false });
    expect(rows.map(({ key }) => key)).toEqual(['K01', 'K02']);
    for (const name of figures)
      expect(all[name] ?? 0).toBe(rows.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0));
    expect(all).toMatchObject({
      appointments: 5,
      by_phone: 4,
      by_wechat: 1,
      arrived: 2,
      noShow: 2,
      cancelled: 1,
      lateCancelled: 1,
      saidComing: 1,
      missedAnswered: 1,
      silent: 3,
      missedSilent: 1,
      places: 8,
      taken: 4,
      slots: 4,
      strikes: 3,
      discharged: 3,
      leftDead: 1,
      followedUp: 1,
      reached: 1,
      failed: 1,
      failed_wrongNumber: 1,
      calledSatisfied: 1,
    } satisfies Sums);
    expect(rateOf(all, 'followedUp')).toBe('33.33');
    expect(rateOf(all, 'noShow')).toBe('40.00');
    expect(sumOf(all, ['reached', 'toCall', 'failed'])).toBe(all.followUps);
  });

  test('every figure opens as many records as its value, for the hospital and for each department', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    const { rows, hospital: all } = await viewMonth(hospital);
    const summed = new Set<Figure>(['places', 'taken', 'slots', 'fullSlots']);
    for (const figure of figures.filter(name => !summed.has(name))) {
      const { records, count } = await hospital.value(
        listFigureRecords,
        { month: '2026-11', figure },
        'lin',
      );
      expect([figure, count, records.length]).toEqual([figure, all[figure] ?? 0, all[figure] ?? 0]);
      for (const { key, sums } of rows) {
        const own = await hospital.value(
          listFigureRecords,
          { month: '2026-11', figure, department: key },
          'lin',
        );
        expect([figure, key, own.records.length]).toEqual([figure, key, sums[figure] ?? 0]);
      }
    }
    const { records } = await hospital.value(
      listFigureRecords,
      { month: '2026-11', figure: 'failed_wrongNumber' },
      'lin',
    );
    expect(records).toEqual([
      {
        kind: 'followUp',
        recordId: 'discharge1-stay2',
        date: '2026-11-20',
        department: '产科',
        name: expect.stringMatching(/\*/),
        note: '出院第一次 · 号码不对',
      },
    ]);
  });

  test('opening records is on the audit record with their patients; figures alone name nobody (R20)', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    await viewMonth(hospital);
    await hospital.value(listFigureRecords, { month: '2026-11', figure: 'leftDead' }, 'lin');
    const [read] = await audited(hospital, 'viewFigures');
    expect(read?.subjects).toEqual([]);
    const [opened] = await audited(hospital, 'listFigureRecords');
    expect(opened?.subjects).toEqual(['stay4']);
  });

  test('a member limited to departments sees only theirs, and opens only their records (R20)', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    const { rows, hospital: sum, scoped } = await viewMonth(hospital, '2026-11', 'scoped');
    expect(scoped).toBe(true);
    expect(rows.map(({ key }) => key)).toEqual(['K02']);
    expect(sum).toEqual(rows[0]!.sums);
    for (const department of [undefined, 'K01'])
      expect(
        (
          await hospital.value(
            listFigureRecords,
            {
              month: '2026-11',
              figure: 'lateCancelled',
              ...defined({ department: department || undefined }),
            },
            'scoped',
          )
        ).records,
      ).toEqual([]);
  });

  test('a later change changes the month it belongs to: a call in December for a stay in November', async () => {
    await fillMonth(hospital);
    await sumFigures(hospital);
    hospital.at(at('2026-12-15', '10:00'));
    await sumFigures(hospital);
    expect((await viewMonth(hospital)).hospital.followedUp).toBe(1);
    hospital.at(at('2026-12-16', '10:00'));
    await follow(hospital, 'stay3', { state: 'reached', open: false });
    const { marked } = await sumFigures(hospital);
    expect(marked).toBeGreaterThan(0);
    expect((await viewMonth(hospital)).hospital.followedUp).toBe(2);
  });

  test('a revoked strike is counted as revoked', async () => {
    const { late } = await fillMonth(hospital);
    await sumFigures(hospital);
    hospital.at(at('2026-11-26', '10:00'));
    await hospital.value(revokeStrike, { strikeId: late, reason: '当天生病了' }, 'nurse');
    await sumFigures(hospital);
    expect((await viewMonth(hospital)).hospital).toMatchObject({ strikes: 3, revoked: 1 });
  });

  test('a month that was never counted is empty, and says so', async () => {
    const empty = await viewMonth(hospital, '2020-01');
    expect(empty).toMatchObject({ rows: [], hospital: {}, months: [] });
    expect(empty.countedAt).toBeUndefined();
    expect(await hospital.refusal(viewFigures, { from: '2020-01', to: '2026-01' }, 'lin')).toBe(
      'FIGURES_RANGE',
    );
    expect(await hospital.refusal(viewFigures, { from: '2020-02', to: '2020-01' }, 'lin')).toBe(
      'INPUT_INVALID',
    );
  });
});
