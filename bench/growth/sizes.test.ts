import { readSizes } from './sizes';

test('sizes are read, three by default', () => {
  expect(readSizes([])).toEqual({ sizes: [1000, 10_000, 100_000], json: false, only: [] });
  expect(readSizes(['--sizes', '2000,1000000', '--json'])).toEqual({
    sizes: [2000, 1_000_000],
    json: true,
    only: [],
  });
  expect(readSizes(['--most', '2000000', '--only', 'listCalls,listCases'])).toMatchObject({
    most: 2_000_000,
    only: ['listCalls', 'listCases'],
  });
});

test.each(['10', 'many', '1000,', '1000,-5', '9000000'])(
  'a wrong size ends the bench with a message: %s',
  given => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('exit');
    });
    expect(() => readSizes(['--sizes', given])).toThrow('exit');
    expect(exit).toHaveBeenCalledWith(1);
    expect(said.mock.calls[0]?.[0]).toContain('--sizes');
    jest.restoreAllMocks();
  },
);

test('so does a wrong number of documents', () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit');
  });
  expect(() => readSizes(['--most', 'all'])).toThrow('exit');
  expect(exit).toHaveBeenCalledWith(1);
  expect(said.mock.calls[0]?.[0]).toContain('--most');
  jest.restoreAllMocks();
});
