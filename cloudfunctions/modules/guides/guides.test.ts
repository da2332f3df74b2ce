import { at } from '../../../domain/time/time';
import { booked } from '../../../tests/hospital';
import { arrived, hospitalWithQueue, QUEUE_DATE } from '../../../tests/hospital/queue';
import { listGuides } from '../../../types/guides/listGuides';
import { setGuides } from '../../../types/guides/setGuides';
import { viewDay } from '../../../types/queue/viewDay';

const hospital = hospitalWithQueue();
const guideOf = async (account: string) =>
  (await hospital.value(viewDay, {}, account)).visits.map(({ guide }) => guide);

test('the guide on duty is on the card of a visit of the day, by its period; without an entry nobody is named', async () => {
  await booked(hospital, QUEUE_DATE);
  hospital.at(at(QUEUE_DATE, '07:30'));
  const names = { morning: '王敏' };
  expect(await guideOf('wang')).toEqual([undefined]);
  await hospital.value(setGuides, { date: QUEUE_DATE, names }, 'office');
  expect(await guideOf('wang')).toEqual(['王敏']);
  const { days } = await hospital.value(listGuides, {}, 'office');
  expect(days).toEqual([{ date: QUEUE_DATE, names }]);
  await hospital.value(setGuides, { date: QUEUE_DATE, names: { afternoon: '李静' } }, 'office');
  expect(await guideOf('wang')).toEqual([undefined]);
  await hospital.value(setGuides, { date: QUEUE_DATE, names: {} }, 'office');
  expect((await hospital.value(listGuides, {}, 'office')).days).toEqual([]);
});

test('a patient who has checked in needs no guide; only the office enters them', async () => {
  await arrived(hospital, 1);
  const day = { date: QUEUE_DATE, names: { morning: '王敏' } };
  await hospital.value(setGuides, day, 'office');
  expect(await guideOf('p1')).toEqual([undefined]);
  expect(await hospital.refusal(setGuides, day, 'nurse')).toBe('NOT_ALLOWED');
});
