import { OptionError, readOptions } from './options';

test('the defaults are those of issue 2', () => {
  expect(readOptions([])).toEqual({
    ...{ callers: 1000, places: 100, latency: [10, 40], doubleTaps: 0, times: 1, seed: 1 },
    ...{ instances: 16, json: false },
  });
});

test('given options are read', () => {
  const line = '--callers 20 --places 3 --latency 5 --double-taps 20 --times 2 --seed 7 --json';
  expect(readOptions(line.split(' '))).toMatchObject({
    ...{ callers: 20, places: 3, latency: [5, 5], doubleTaps: 20, times: 2, seed: 7, json: true },
  });
});

test.each([
  ['--callers 0', '--callers'],
  ['--callers many', '--callers'],
  ['--places 1.5', '--places'],
  ['--latency 40-10', '--latency'],
  ['--latency fast', '--latency'],
  ['--callers 10 --double-taps 11', '--double-taps'],
  ['--times 0', '--times'],
  ['--seed', '--seed'],
  ['--speed 3', '--speed'],
  ['rush', 'rush'],
])('"%s" is refused, naming %s', (line, named) => {
  const read = () => readOptions(line.split(' '));
  expect(read).toThrow(OptionError);
  expect(read).toThrow(named);
});
