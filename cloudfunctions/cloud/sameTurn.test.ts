import { sameTurn } from './sameTurn';

test('callers in one turn of the event loop share a read; a later one, or one with another key, reads for itself', async () => {
  let reads = 0;
  const read = sameTurn(async key => `${key}${++reads}`);
  expect(await Promise.all([read('a'), read('b'), read('a')])).toEqual(['a1', 'b2', 'a1']);
  await new Promise(setImmediate);
  expect(await read('a')).toBe('a3');
});

test('a failed read fails for all who shared it, and is not kept', async () => {
  let reads = 0;
  const read = sameTurn(() => {
    reads += 1;
    return reads === 1 ? Promise.reject(new Error('no')) : Promise.resolve('yes');
  });
  const both = [read('a'), read('a')];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  await new Promise(setImmediate);
  expect(await read('a')).toBe('yes');
});
