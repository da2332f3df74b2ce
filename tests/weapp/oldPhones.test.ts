import { faultsIn, filesOf, scriptsOf } from './compiled';

const KIB = 1024;
const scripts = scriptsOf('dist/weapp');
const files = filesOf('dist/weapp');
const SUB_PACKAGES = ['desk', 'followup', 'languages', 'statistics'];

/** The size of a package’s files, in KiB. */
const sizeOf = (belongs: (path: string) => boolean): number =>
  files.filter(({ path }) => belongs(path)).reduce((sum, { size }) => sum + size, 0) / KIB;

test('a phone with iOS 12 reads every compiled file, and has every built-in that it uses', () => {
  const wrong = scripts.flatMap(({ path, code }) =>
    faultsIn(code).map(fault => `${path}: ${fault}`),
  );
  expect(wrong).toEqual([]);
  expect(scripts.length).toBeGreaterThan(60);
});

test.each([
  ['a.b ??= 1', /^syntax/],
  ['var a = b ?? c', /^syntax/],
  ['var a = b?.c', /^syntax/],
  ['class A { static id = 1 }', /^syntax/],
  ['var n = 10n', /^syntax/],
  ['/(?<=a)b/.test(c)', /look-behind/],
  ['new RegExp("(?<!a)b")', /look-behind/],
  ['a.replaceAll("b", "c")', /^built-in \.replaceAll/],
  ['Object.hasOwn(a, "b")', /^built-in \.hasOwn/],
  ['structuredClone(a)', /^built-in structuredClone/],
])('planted, %s is found', (planted, said) => {
  const code = scripts.find(({ path }) => path === 'pages/confirm/index.js')?.code;
  expect(code).toBeDefined();
  expect(faultsIn(`${code};${planted}`)).toEqual([expect.stringMatching(said)]);
});

test('a built-in that is checked before its use is no fault', () => {
  expect(faultsIn('if (typeof globalThis === "object") a = globalThis')).toEqual([]);
});

test('no page carries zod', () => {
  const zod = /\bZod[A-Z]\w+|\$Zod\w+|safeParse/;
  expect(zod.test('e("ZodString")')).toBe(true);
  expect(scripts.filter(({ code }) => zod.test(code)).map(({ path }) => path)).toEqual([]);
});

test('the main package has at most 683 KiB, each sub-package at most 400', () => {
  const inSub = (path: string) => SUB_PACKAGES.some(name => path.startsWith(`${name}/`));
  expect(sizeOf(path => !inSub(path))).toBeLessThanOrEqual(683);
  for (const name of SUB_PACKAGES) {
    const size = sizeOf(path => path.startsWith(`${name}/`));
    expect(size).toBeLessThanOrEqual(400);
    expect(size).toBeGreaterThan(50);
  }
});
