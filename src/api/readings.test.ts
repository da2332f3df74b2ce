import { Readings } from './readings';

test('a page is as old as the oldest of its data, and is read again completely', async () => {
  const readings = new Readings();
  const heard = jest.fn();
  const stop = readings.listen(heard);
  expect(readings.oldest()).toBeUndefined();
  const [one, other] = [jest.fn(async () => undefined), jest.fn(async () => undefined)];
  const out = readings.put({ at: 1_000, reload: one });
  readings.put({ at: 2_000, reload: other });
  expect(readings.oldest()).toBe(1_000);
  await readings.reload();
  expect([one, other].map(each => each.mock.calls.length)).toEqual([1, 1]);
  out();
  expect(readings.oldest()).toBe(2_000);
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  readings.put({ at: 1, reload: one });
  expect(heard).toHaveBeenCalledTimes(3);
});
