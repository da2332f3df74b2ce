import fc from 'fast-check';
import { callCause, type Death, isDead, stayCause } from '../../../domain/people/death';
import { at } from '../../../domain/time/time';
import { dyingAt, fileOf, openTestHospital, type TestHospital } from '../../../tests/hospital';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';
import { undoFollowUp } from '../../../types/calling/undoFollowUp';
import { importDischarges } from '../../../types/discharges/importDischarges';
import { planFollowUps } from '../calling/jobs/planFollowUps';
import { deathStore } from '../people';
import { recordDeaths } from '.';
import type { Discharge } from './stores/discharges';
import type { FollowUp } from './stores/followUps';

/** R26: the list of deaths, compared with stays and calls. */
const NUMBERS = { 王: '11010519491231002X', 李: '430102198802290017' } as const;
type Name = keyof typeof NUMBERS;
type Result = '好转' | '死亡';

let hospital: TestHospital;
beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-24', '09:00'),
    staff: { office: ['followUpOffice'] },
  });
});
afterEach(() => hospital.close());

const wardsList = (...stays: [stay: string, name: Name, result: Result][]) =>
  fileOf(
    [
      '住院号,姓名,性别,证件号码,联系电话,科室,出院诊断,入院日期,出院日期,转归',
      ...stays.map(
        ([stay, name, result]) =>
          `${stay},${name}小明,女,${NUMBERS[name]},13800001234,产科,肺炎,2026-11-18,2026-11-23,${result}`,
      ),
    ].join('\n'),
  );
const bring = (...stays: Parameters<typeof wardsList>) =>
  hospital.value(importDischarges, wardsList(...stays), 'office');
const calls = async (open: boolean) =>
  (await hospital.all<FollowUp>('followUps')).filter(each => each.open === open);
const toldOfDeath = (followUpId: string) =>
  hospital.call(
    recordFollowUp,
    { requestId: `request-${followUpId}`, followUpId, record: { outcome: 'died' } },
    'office',
  );

const listed = async () =>
  (await hospital.all<Death>('deaths'))
    .filter(isDead)
    .map(({ _id, causes }) => ({ _id, causes: [...causes].sort() }))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
/** The contents that the list must have, from the stays and calls. */
const truth = async () => {
  const causes = new Map<string, string[]>();
  const says = (personId: string, cause: string) =>
    causes.set(personId, [...(causes.get(personId) ?? []), cause].sort());
  for (const { _id, dead, personId } of await hospital.all<Discharge>('discharges'))
    if (dead) says(personId, stayCause(_id));
  for (const each of await hospital.all<FollowUp>('followUps'))
    if (each.lastOutcome === 'died' && !each.undoing) says(each.personId, callCause(each._id));
  return [...causes]
    .map(([_id, each]) => ({ _id, causes: each }))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
};
/** Starts again with empty data. */
const forget = async () => {
  for (const name of ['discharges', 'followUps', 'deaths'])
    await hospital.stack.store.remove(name, { filter: {}, multi: true });
};
/** The job that completes what imports and calls left undone. */
const finish = () => planFollowUps.run(hospital.stack.clock.now(), () => true);
const personOf = async (stay = 0) => (await hospital.all<Discharge>('discharges'))[stay]!.personId;

describe('a death is recorded when it becomes known, and removed when it is corrected', () => {
  test('from the ward’s list; the same list again changes nothing', async () => {
    await bring(['Z1', '王', '死亡'], ['Z2', '李', '好转']);
    const [wang, li] = [await personOf(0), await personOf(1)];
    expect(await deathStore.among([wang, li, 'nobody'])).toEqual(new Set([wang]));
    const before = await listed();
    expect(before).toEqual(await truth());
    await bring(['Z1', '王', '死亡'], ['Z2', '李', '好转']);
    expect(await listed()).toEqual(before);
  });

  test('corrected to alive, and to dead again', async () => {
    await bring(['Z1', '王', '死亡']);
    const wang = await personOf();
    await bring(['Z1', '王', '好转']);
    expect(await deathStore.among([wang])).toEqual(new Set());
    await bring(['Z1', '王', '死亡']);
    expect(await deathStore.among([wang])).toEqual(new Set([wang]));
  });

  test('corrected to another person', async () => {
    await bring(['Z1', '王', '死亡']);
    const wang = await personOf();
    await bring(['Z1', '李', '死亡']);
    expect(await deathStore.among([wang, await personOf()])).toEqual(new Set([await personOf()]));
    expect(await listed()).toEqual(await truth());
  });

  test('from a call; correcting a stay does not remove a death that a caller was told', async () => {
    await bring(['Z1', '王', '好转'], ['Z2', '王', '好转']);
    const wang = await personOf();
    await toldOfDeath((await calls(true))[0]!._id);
    expect(await deathStore.among([wang])).toEqual(new Set([wang]));
    await bring(['Z2', '王', '死亡']);
    expect((await listed())[0]?.causes).toHaveLength(2);
    await bring(['Z2', '王', '好转']);
    expect(await deathStore.among([wang])).toEqual(new Set([wang]));
  });

  test('a death told in a call moves with its stay to another person', async () => {
    await bring(['Z1', '王', '好转']);
    const wang = await personOf();
    await toldOfDeath((await calls(true))[0]!._id);
    await bring(['Z1', '李', '好转']);
    const li = await personOf();
    expect(li).not.toBe(wang);
    expect(await deathStore.among([wang, li])).toEqual(new Set([li]));
    expect(await listed()).toEqual(await truth());
  });

  test('recorded again and by several at the same time, it is one', async () => {
    await bring(['Z1', '王', '死亡']);
    const before = await listed();
    const [stay] = await hospital.all<Discharge>('discharges');
    const stays = [stay!._id];
    await Promise.all(Array.from({ length: 5 }, () => recordDeaths({ stays })));
    expect(await listed()).toEqual(before);
  });
});

describe('killed between two writes', () => {
  test.each<[what: string, before: Parameters<typeof bring>, then: () => Promise<unknown>]>([
    ['a death on the ward', [], () => bring(['Z1', '王', '死亡'])],
    ['a death taken back', [['Z1', '王', '死亡']], () => bring(['Z1', '王', '好转'])],
    ['a death of another person', [['Z1', '王', '死亡']], () => bring(['Z1', '李', '死亡'])],
    [
      'a death told on the phone',
      [['Z1', '王', '好转']],
      async () => toldOfDeath((await calls(true))[0]?._id ?? 'none'),
    ],
    [
      'a death told on the phone by mistake',
      [['Z1', '王', '好转']],
      async () => {
        const [call] = await calls(true);
        await toldOfDeath(call!._id);
        const last = (await hospital.all<FollowUp>('followUps')).find(
          ({ _id }) => _id === call!._id,
        );
        const [made] = last?.attempts ?? [];
        if (!made) return { ok: false };
        return hospital.call(undoFollowUp, { followUpId: call!._id, at: made.at }, 'office');
      },
    ],
  ])('%s: the next run of the jobs completes it', async (_what, before, then) => {
    for (let request = 1; ; request++) {
      await forget();
      if (before.length) await bring(...before);
      // A failed operation answers with a refusal; the test only needs to know whether a request
      // was cut off.
      const answered = { ok: true };
      const killed = await dyingAt(hospital, request, async () => {
        const answer = (await then()) as { ok?: boolean } | undefined;
        answered.ok = answer?.ok !== false;
      });
      await finish();
      expect([request, await listed()]).toEqual([request, await truth()]);
      if (!killed && answered.ok) return;
    }
  });
});

test('whatever is imported, corrected, told and killed, the list agrees with stays and calls', async () => {
  const stays = fc.array(
    fc.tuple(
      fc.constantFrom('Z1', 'Z2'),
      fc.constantFrom<Name>('王', '李'),
      fc.constantFrom<Result>('好转', '死亡'),
    ),
    { minLength: 1, maxLength: 2 },
  );
  const steps = fc.oneof(
    stays.map(list => ({ list })),
    fc.nat(5).map(call => ({ call })),
  );
  const killedAt = fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(steps, killedAt), { minLength: 1, maxLength: 5 }),
      async sequence => {
        await forget();
        for (const [step, killed] of sequence) {
          const take = async () => {
            if ('list' in step) {
              const list = [...new Map(step.list.map(stay => [stay[0], stay])).values()];
              return hospital.call(importDischarges, wardsList(...list), 'office');
            }
            const open = await calls(true);
            return open.length ? toldOfDeath(open[step.call % open.length]!._id) : undefined;
          };
          if (killed) await dyingAt(hospital, killed, take);
          else await take();
        }
        await finish();
        expect(await listed()).toEqual(await truth());
      },
    ),
    { numRuns: 30 },
  );
});
