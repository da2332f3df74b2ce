import fc from 'fast-check';
import { followUpOutcomes } from '../../types/followups/followUps';
import { byCaller, type CountedTry, countTries, ofDepartment } from './callers';

const of = (by: string, on: string, outcome: CountedTry['outcome']): CountedTry => ({
  by,
  on,
  outcome,
  dueOn: '2026-11-25',
  department: 'K01',
});

test('R18: per caller: calls, patients reached, calls in time, days', () => {
  const tries = [
    of('lin', '2026-11-24', 'reached'),
    of('lin', '2026-11-24', 'busy'),
    of('lin', '2026-11-26', 'reached'),
    of('zhou', '2026-11-25', 'noAnswer'),
  ];
  expect(byCaller(tries)).toEqual([
    { by: 'lin', tries: 3, reached: 2, inTime: 2, days: 2 },
    { by: 'zhou', tries: 1, reached: 0, inTime: 1, days: 1 },
  ]);
});

const callers = ['lin', 'zhou', 'wu'];
const departments = ['K01', 'K02', '健康管理'];
const dates = ['2026-11-24', '2026-11-25', '2026-11-26'];
const someTries = fc.array(
  fc.record({
    by: fc.constantFrom(...callers),
    on: fc.constantFrom(...dates),
    outcome: fc.constantFrom(...followUpOutcomes),
    dueOn: fc.constantFrom(...dates),
    department: fc.constantFrom(...departments),
  }),
);
const figures = ['tries', 'reached', 'inTime'] as const;
type Count = ReturnType<typeof countTries>;
const sum = (counts: readonly Count[]): Count => ({
  tries: counts.reduce((all, { tries }) => all + tries, 0),
  reached: counts.reduce((all, { reached }) => all + reached, 0),
  inTime: counts.reduce((all, { inTime }) => all + inTime, 0),
});
const only = (count: Count | undefined) => figures.map(figure => count?.[figure] ?? 0);

test('R18: for every figure, a caller’s departments add up to the caller, a department’s callers to the department, and all to the total', () => {
  fc.assert(
    fc.property(someTries, tries => {
      const shown = departments.map(department => ofDepartment(tries, department));
      const whole = byCaller(ofDepartment(tries, undefined));
      for (const caller of callers) {
        const own = shown.flatMap(all => byCaller(all).filter(({ by }) => by === caller));
        expect(only(sum(own))).toEqual(only(whole.find(({ by }) => by === caller)));
      }
      for (const all of shown) expect(sum(byCaller(all))).toEqual(countTries(all));
      expect(sum(whole)).toEqual(countTries(tries));
      expect(sum(shown.map(countTries))).toEqual(countTries(tries));
    }),
  );
});
