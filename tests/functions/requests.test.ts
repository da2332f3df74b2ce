import { allNames } from './requests/generated';
import { type Ran, run } from './requests/run';

/**
 * Generated requests over all operations (R20), made from the contracts’ own schemas: valid, nearly
 * valid and hostile, from permitted and other callers. `npm run test:long` sends a hundred
 * thousand. `SEED` selects the requests, `REQUESTS` their number. `VERBOSE_COSTS` prints the most
 * expensive ones, and the operations that never succeeded.
 */
const COUNT = Number(process.env.REQUESTS ?? (process.env.LONG ? 100_000 : 2_000));
const SEED = Number(process.env.SEED ?? 20_261_123);

let ran: Ran;
beforeAll(async () => {
  ran = await run(COUNT, SEED);
}, 7_200_000);

const sorted = (costs: Ran['costs']) => [...costs].sort((a, b) => b.ms - a.ms);

test('no generated request gets a fault, an answer outside its contract, or an oversized answer', () => {
  expect(ran.faults.slice(0, 20)).toEqual([]);
});

test('every operation was asked, and most succeeded', () => {
  expect([...ran.asked.keys()].filter(name => allNames.includes(name)).sort()).toEqual(
    [...allNames].sort(),
  );
  const never = allNames.filter(name => !ran.done.has(name));
  expect(never.length).toBeLessThan(allNames.length / 3);
});

test('no request costs a thousand times the processor time of a usual one', () => {
  const costs = sorted(ran.costs);
  const usual = costs[Math.floor(costs.length / 2)]!.ms;
  if (process.env.VERBOSE_COSTS)
    process.stderr.write(
      `${JSON.stringify(
        {
          usual,
          biggest: ran.biggest,
          costs: costs.slice(0, 20),
          never: allNames
            .filter(name => !ran.done.has(name))
            .map(name => [
              name,
              [...ran.refused]
                .filter(([each]) => each.startsWith(`${name} `))
                .map(each => each.join(' ').slice(name.length))
                .join(),
            ]),
        },
        null,
        1,
      )}\n`,
    );
  expect(costs.filter(({ ms }) => ms > Math.max(usual, 1) * 1000)).toEqual([]);
});
