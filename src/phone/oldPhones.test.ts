const missing = { at: [1].at, fromEntries: Object.fromEntries, letter: ''.at };

afterEach(() => {
  Object.assign(Object, { fromEntries: missing.fromEntries });
  Object.assign(Array.prototype, { at: missing.at });
  Object.assign(String.prototype, { at: missing.letter });
});

/** Installs what the app installs when it starts. */
function put(): void {
  jest.isolateModules(() => require('./oldPhones'));
}

test('a phone without the built-ins gets them, with the usual behaviour', () => {
  Reflect.deleteProperty(Array.prototype, 'at');
  Reflect.deleteProperty(String.prototype, 'at');
  Reflect.deleteProperty(Object, 'fromEntries');
  put();
  expect([[1, 2, 3].at(-1), [1, 2, 3].at(0), [1].at(1), [1].at(-2)]).toEqual([
    3,
    1,
    undefined,
    undefined,
  ]);
  expect(['约号'.at(-1), '约号'.at(9)]).toEqual(['号', undefined]);
  expect(Object.fromEntries(new Map([['a', 1]]))).toEqual({ a: 1 });
  expect(Object.keys([])).toEqual([]);
});

test('a phone with the built-ins keeps its own', () => {
  put();
  expect([].at).toBe(missing.at);
  expect(Object.fromEntries).toBe(missing.fromEntries);
});
