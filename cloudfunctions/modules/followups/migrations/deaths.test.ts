import { callCause, type Death, stayCause } from '../../../../domain/people/death';
import { at } from '../../../../domain/time/time';
import { dyingAt, openTestHospital, type TestHospital } from '../../../../tests/hospital';
import { migrate } from '../../versions/jobs/migrate';
import { deathsOfCalls, deathsOfStays } from './deaths';

const now = at('2026-11-24', '09:00');
let hospital: TestHospital;
beforeEach(async () => {
  hospital = await openTestHospital({ now });
  const { store } = hospital.stack;
  await store.remove('versions', { filter: {}, multi: true });
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

/** Runs both migrations on data without a version; a new instance each time. */
const run = (timeLeft = () => true) =>
  migrate({ deathsOfStays, deathsOfCalls }, [
    { version: 1, name: 'deathsOfStays', servedFrom: 0 },
    { version: 2, name: 'deathsOfCalls', servedFrom: 0 },
  ]).run(now, timeLeft);
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

test('deaths known before the list existed are recorded, once', async () => {
  expect(await run()).toEqual({ version: 2, of: 2, looked: 253, changed: 253 });
  expect(await listed()).toEqual(known);
  await hospital.set('followUps', 'F3', { lastOutcome: 'died' });
  expect(await run()).toMatchObject({ looked: 0, changed: 0 });
  expect(await listed()).toEqual(known);
});

test.each([3, 9, 100, 400, 500])('killed at request %i, the next run continues', async request => {
  expect(await dyingAt(hospital, request, () => run())).toBe(true);
  await run();
  expect(await listed()).toEqual(known);
});

test('without time left it stops between two pieces, and the next run continues', async () => {
  let pieces = 1;
  expect(await run(() => pieces-- > 0)).toMatchObject({ version: 0, changed: 200 });
  expect(await run()).toMatchObject({ version: 2, changed: 53 });
  expect(await listed()).toEqual(known);
});
