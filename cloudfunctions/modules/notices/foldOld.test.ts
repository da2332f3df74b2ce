import { addMonths, at } from '../../../domain/time/time';
import { dyingAt, hospitalForEach } from '../../../tests/hospital';
import { viewConsents } from '../../../types/notices/viewConsents';
import { removeOld } from '../privacy/jobs/removeOld';
import { ledgerOf } from './steps/ledger';
import type { Notice } from './stores/notices';

const now = at('2026-11-23', '02:00');
const hospital = hospitalForEach({ now });
const old = addMonths(now, -6);
const always = () => true;
const accounts = ['a', 'b', 'c', 'd'];

/** Four accounts consented to ten messages each and got five: three long ago, two recently. */
async function laidIn(): Promise<void> {
  const { store } = hospital.stack;
  const visit = { given: 10, stands: false, answer: 'accept', at: old };
  await store.insert(
    'consents',
    accounts.map(_id => ({ _id, templates: { visit }, requests: [] })) as never[],
  );
  const notice = { kind: 'booked', template: 'visit', state: 'sent', open: false };
  const ages = [-3, -2, -1, 1, 2];
  await store.insert(
    'notices',
    accounts.flatMap(account =>
      ages.map(age => ({
        _id: `${account}${age}`,
        ...notice,
        account,
        at: old + age * 86_400_000,
      })),
    ) as never[],
  );
}
const left = async () => {
  const ledger = await ledgerOf(accounts);
  return accounts.map(account => ledger.left(account, 'visit'));
};
const all = () => hospital.all<Notice>('notices');

test('sent messages are removed after their period, and the number left to send stays the same (R25, R19)', async () => {
  await laidIn();
  expect(await left()).toEqual([5, 5, 5, 5]);
  expect(await removeOld.run(now, always)).toMatchObject({ notices: 12 });
  expect(await all()).toHaveLength(8);
  expect(await left()).toEqual([5, 5, 5, 5]);
  const { templates } = await hospital.value(viewConsents, {}, 'a');
  expect(templates.find(({ name }) => name === 'visit')).toMatchObject({ left: 5 });
  const [audited] = await hospital.all('audit');
  expect(audited).toMatchObject({
    details: { kind: 'notices', collection: 'notices', removed: 12 },
  });
  for (const ledger of await hospital.all('consents')) expect(ledger).not.toHaveProperty('folding');
  // Half a year later the others are removed in the same way.
  expect(await removeOld.run(addMonths(now, 6), always)).toMatchObject({ notices: 8 });
  expect(await left()).toEqual([5, 5, 5, 5]);
});

test('killed at any request, and run twice at the same time, the number left is right at every moment', async () => {
  await laidIn();
  for (
    let request = 1;
    await dyingAt(hospital, request, () => removeOld.run(now, always));
    request++
  )
    expect([request, await left()]).toEqual([request, [5, 5, 5, 5]]);
  expect(await all()).toHaveLength(8);
  const later = addMonths(now, 6);
  await Promise.all([removeOld.run(later, always), removeOld.run(later, always)]);
  expect(await left()).toEqual([5, 5, 5, 5]);
  expect(await all()).toHaveLength(0);
});
