import { at, MINUTE } from '../../../../domain/time/time';
import { schema } from '../../../../domain/versions/versions';
import { dyingAt } from '../../../../tests/hospital';
import {
  hospitalThatCares,
  registerQian,
  runOn,
  savePlan,
  stay,
} from '../../../../tests/hospital/care';
import { bringDischarges } from '../../../../tests/hospital/discharges';
import { listCare } from '../../../../types/care/listCare';
import { viewCare } from '../../../../types/care/viewCare';
import { isSealed } from '../../../cloud/seal';
import { migrations } from '../../../migrations';
import { migrate } from '../../versions/jobs/migrate';
import type { CareItem } from '../stores/carePlans';

const hospital = hospitalThatCares();
const stored = () => hospital.all<CareItem>('careItems');
const said = async () =>
  (await hospital.value(listCare, {}, 'qian')).care.map(({ title, text }) => `${title} ${text}`);
const run = (now: number) => migrate(migrations).run(now, () => true);
/** The version after a run: the step after this one has to wait again for older code to end. */
const newest = schema.filter(({ servedFrom }) => servedFrom <= 6).length;
const morning = at('2026-11-23', '10:00');

/**
 * Data of the version before, with many messages that are not sealed, and one that this code has
 * just sent.
 */
async function fromBefore(more = 0): Promise<void> {
  await registerQian(hospital);
  await savePlan(hospital);
  await bringDischarges(hospital, stay());
  await hospital.set('versions', 'store', { version: 5, oldest: 0 });
  await runOn(hospital, '2026-11-23');
  const [one] = await stored();
  const many = Array.from({ length: more }, (_, n) => ({ ...one!, _id: `z${n}` }));
  if (many.length) await hospital.stack.store.insert('careItems', many as never[]);
}

test('while older code may serve, words stay readable for it; the step is announced first, and waits', async () => {
  await fromBefore();
  const [sent] = await stored();
  expect(sent).toMatchObject({ title: '第3天', text: '出院第 3 天，请按医生说的活动。' });
  // The run that sent it has announced the step.
  expect(await hospital.all('versions')).toMatchObject([{ version: 5, oldest: 6 }]);
  expect(await said()).toEqual(['第3天 出院第 3 天，请按医生说的活动。']);
  expect(await run(morning + 15 * MINUTE - 1)).toMatchObject({ version: 5, changed: 0 });
  expect((await stored()).some(({ title }) => isSealed(title))).toBe(false);
  expect(await run(morning + 15 * MINUTE)).toMatchObject({ version: newest, changed: 1 });
  const [after] = await stored();
  expect([isSealed(after!.title), isSealed(after!.text)]).toEqual([true, true]);
  expect(await said()).toEqual(['第3天 出院第 3 天，请按医生说的活动。']);
  const { care } = await hospital.value(viewCare, { careId: after!._id }, 'qian');
  expect(care).toMatchObject({ title: '第3天', text: '出院第 3 天，请按医生说的活动。' });
});

test('messages sent afterwards are sealed at once', async () => {
  await fromBefore();
  await run(morning + 15 * MINUTE);
  await runOn(hospital, '2026-11-25');
  expect((await stored()).map(({ title, text }) => isSealed(title) && isSealed(text))).toEqual([
    true,
    true,
  ]);
  expect(await said()).toHaveLength(2);
});

test('old messages are sealed in pieces, also by runs killed at any request, and by two runs at the same time', async () => {
  await fromBefore(450);
  const later = morning + 15 * MINUTE;
  for (let request = 1; request < 90; request = Math.ceil(request * 1.6))
    await dyingAt(hospital, request, () => run(later));
  expect((await stored()).some(({ title }) => !isSealed(title))).toBe(true);
  await Promise.all([run(later), run(later)]);
  await run(later);
  for (const { title, text } of await stored()) expect([title, text].every(isSealed)).toBe(true);
  expect(await run(later)).toMatchObject({ version: newest, looked: 0 });
});
