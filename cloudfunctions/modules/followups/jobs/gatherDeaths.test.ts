import { callCause, type Death, stayCause } from '../../../../domain/people/death';
import { at } from '../../../../domain/time/time';
import { dyingAt, openTestHospital, type TestHospital } from '../../../../tests/hospital';
import { gatherDeaths } from './gatherDeaths';

const now = at('2026-11-24', '09:00');
let hospital: TestHospital;
beforeEach(async () => {
  hospital = await openTestHospital({ now });
  const { store } = hospital.stack;
  await store.insert('discharges', [
    { _id: 'Z1', personId: 'wang', dead: true },
    { _id: 'Z2', personId: 'li', dead: false },
    ...Array.from({ length: 250 }, (_, n) => ({ _id: `Y${n}`, personId: `p${n}`, dead: true })),
  ]);
  await store.insert('followUps', [
    { _id: 'F1', personId: 'wang', lastOutcome: 'died', open: false },
    { _id: 'F2', personId: 'zhao', lastOutcome: 'died', open: false },
    { _id: 'F3', personId: 'li', lastOutcome: 'reached', open: false },
  ]);
});
afterEach(() => hospital.close());

const run = (timeLeft = () => true) => gatherDeaths.run(now, timeLeft);
const listed = async () =>
  Object.fromEntries(
    (await hospital.all<Death>('deaths')).map(({ _id, causes }) => [_id, [...causes].sort()]),
  );
const known = {
  wang: [callCause('F1'), stayCause('Z1')].sort(),
  zhao: [callCause('F2')],
  ...Object.fromEntries(
    Array.from({ length: 250 }, (_, n) => [`p${n}`, [stayCause(`Y${n}`)]] as const),
  ),
};

test('deaths that were known before there was a list are put down, once', async () => {
  expect(await run()).toEqual({ gathered: 253 });
  expect(await listed()).toEqual(known);
  await hospital.set('followUps', 'F3', { lastOutcome: 'died' });
  expect(await run()).toEqual({ gathered: 0 });
  expect(await listed()).toEqual(known);
});

test.each([3, 7, 100, 400, 500])('killed at request %i, the next run goes on', async request => {
  expect(await dyingAt(hospital, request, () => run())).toBe(true);
  await run();
  expect(await listed()).toEqual(known);
});

test('without time left it stops between two pages, and the next run goes on', async () => {
  let pages = 2;
  expect(await run(() => pages-- > 0)).toEqual({ gathered: 251 });
  expect(await run()).toEqual({ gathered: 2 });
  expect(await listed()).toEqual(known);
});
