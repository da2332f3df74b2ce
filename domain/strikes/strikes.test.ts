import fc from 'fast-check';
import { defaultPolicy } from '../../types/policy/policy';
import { defined } from '../defined';
import { addMonths, at } from '../time/time';
import { barredUntil, barsOf, standing } from './strikes';

const rules = defaultPolicy.bar;
const strike = (moment: number, revoked = false) => ({
  _id: `A-${moment}`,
  at: moment,
  ...defined({ revoked: revoked ? { at: moment + 1, by: 'nurse', reason: '因病' } : undefined }),
});
const strikes = (...moments: [date: string, time?: string][]) =>
  moments.map(([date, time = '10:00']) => strike(at(date, time)));

describe('R8: three strikes within a rolling month bar a patient for six months', () => {
  test('30 Jan 10:00, 14 Feb 10:00, 28 Feb 11:00: barred from 28 Feb 11:00 to 28 Aug 11:00', () => {
    const known = strikes(['2026-01-30'], ['2026-02-14'], ['2026-02-28', '11:00']);
    expect(barsOf(known, rules)).toMatchObject([
      { from: at('2026-02-28', '11:00'), until: at('2026-08-28', '11:00') },
    ]);
  });
  test('1 Mar, 20 Mar, 2 Apr: no bar, since on 2 Apr the window begins on 2 Mar', () => {
    expect(barsOf(strikes(['2026-03-01'], ['2026-03-20'], ['2026-04-02']), rules)).toEqual([]);
  });
  test('28, 29, 31 Mar at 10:00: the window begins 28 Feb 10:00; barred to 30 Sep 10:00', () => {
    const known = strikes(['2026-03-28'], ['2026-03-29'], ['2026-03-31']);
    expect(barredUntil(known, rules)).toBe(at('2026-09-30', '10:00'));
  });
  test('both ends of the window count', () => {
    const third = at('2026-03-20', '10:00');
    const window = (first: number) => [strike(first), strike(third - 1000), strike(third)];
    expect(barsOf(window(at('2026-02-20', '10:00')), rules)).toHaveLength(1);
    expect(barsOf(window(at('2026-02-20', '10:00') - 1), rules)).toHaveLength(0);
  });
  test('a bar ends at its last moment, not at the third strike of another month', () => {
    const known = strikes(['2026-01-05'], ['2026-01-06'], ['2026-01-07']);
    const until = at('2026-07-07', '10:00');
    expect(standing(known, rules, until - 1).bar).toMatchObject({ until });
    expect(standing(known, rules, until).bar).toBeUndefined();
  });
  test('revoking one of three lifts the bar', () => {
    const [first, second, third] = strikes(['2026-01-05'], ['2026-01-06'], ['2026-01-07']);
    expect(barredUntil([first!, { ...strike(second!.at, true) }, third!], rules)).toBe(0);
  });
  test('strikes that led to a bar are spent once it is over', () => {
    const policy = { ...rules, windowMonths: 12 };
    const led = strikes(['2026-01-05'], ['2026-01-06'], ['2026-01-07']);
    const after = strikes(['2026-08-01'], ['2026-08-02']);
    expect(barsOf([...led, ...after], policy)).toHaveLength(1);
    expect(standing([...led, ...after], policy, at('2026-08-03'))).toMatchObject({ counting: 2 });
    const third = strikes(['2026-08-03']);
    expect(barsOf([...led, ...after, ...third], policy)).toHaveLength(2);
  });
  test('"x of 3 within a month" counts the strikes of the rolling month without revoked ones', () => {
    const known = [...strikes(['2026-01-05'], ['2026-02-03']), strike(at('2026-02-04'), true)];
    expect(standing(known, rules, at('2026-02-05', '10:00'))).toMatchObject({ counting: 2, of: 3 });
    expect(standing(known, rules, at('2026-02-05', '10:00') + 1)).toMatchObject({ counting: 1 });
  });
});

describe('R7, R8 as properties', () => {
  const hours = 3_600_000;
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 24 * 400 }), { maxLength: 14 });
  const known = (ats: number[]) => ats.map(n => strike(at('2026-01-01') + n * hours));

  test('the bars do not depend on the order in which strikes arrive, or on repeats', () => {
    fc.assert(
      fc.property(moments, fc.array(fc.nat(13)), (ats, repeats) => {
        const once = known(ats);
        const again = repeats.flatMap(n => once[n] ?? []);
        const shuffled = [...again, ...[...once].reverse(), ...again];
        expect(barsOf(shuffled, rules)).toEqual(barsOf(once, rules));
      }),
    );
  });
  test('one more strike never makes a patient’s bar end earlier', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 24 * 400 }), (ats, one) => {
        const before = barredUntil(known(ats), rules);
        expect(barredUntil(known([...ats, one]), rules)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
  test('revoking a strike never makes it end later', () => {
    fc.assert(
      fc.property(moments, fc.nat(13), (ats, which) => {
        const all = known(ats);
        const revoked = all.map((each, n) => (n === which ? strike(each.at, true) : each));
        expect(barredUntil(revoked, rules)).toBeLessThanOrEqual(barredUntil(all, rules));
      }),
    );
  });
  test('every bar has at least three strikes, lasts six months from its last, and bars never overlap', () => {
    fc.assert(
      fc.property(moments, ats => {
        const bars = barsOf(known(ats), rules);
        const byId = new Map(known(ats).map(each => [each._id, each.at]));
        for (const [n, bar] of bars.entries()) {
          expect(bar.strikes.length).toBeGreaterThanOrEqual(rules.strikes);
          const last = Math.max(...bar.strikes.map(id => byId.get(id)!));
          expect(bar.until).toBeGreaterThanOrEqual(addMonths(last, rules.lastsMonths) - 1);
          const next = bars[n + 1];
          if (next) expect(next.from).toBeGreaterThanOrEqual(bar.until);
        }
      }),
    );
  });
});
