import { defaultPolicy } from '../types/policy/policy';
import { isThere, pathsIn, quoted, read, written } from './documents';

const page = read('docs/rules.md');

/** The rules of the page, number and text, in order. */
const rules = page
  .split(/^## (?=R\d)/m)
  .slice(1)
  .map(text => ({ number: text.split(' ', 1)[0]!, text }));

const paragraphs = (text: string, begin: string): string =>
  text
    .split('\n\n')
    .filter(paragraph => paragraph.startsWith(begin))
    .join('\n\n');

/** Every value of the policy by its path, such as `bar.strikes` is 3. */
const policy = new Map<string, unknown>(
  Object.entries(defaultPolicy).flatMap(([group, values]) =>
    Object.entries(values as object).map(([name, value]) => [`${group}.${name}`, value] as const),
  ),
);

test('the page holds R1 to R26 and R2a, in order', () => {
  const numbers = Array.from({ length: 26 }, (_, index) => `R${index + 1}`);
  numbers.splice(2, 0, 'R2a');
  expect(rules.map(({ number }) => number)).toEqual(numbers);
});

test('every rule named in code, tests, styles and documents is on the page', () => {
  const known = new Set(rules.map(({ number }) => number));
  const unknown = written()
    .filter(file => file !== 'config/rules.test.ts')
    .flatMap(file =>
      [...read(file).matchAll(/(?<![\w-])R\d{1,2}a?(?![\w-])/g)]
        .filter(([number]) => !known.has(number))
        .map(([number]) => `${file}: ${number}`),
    );
  expect(unknown).toEqual([]);
});

test('every file that the page names exists', () => {
  const paths = pathsIn(page);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter(path => !isThere(path))).toEqual([]);
});

test('a name in brackets after a file is found in that file', () => {
  const named = [...page.matchAll(/`([\w/]+\.ts)`\s\(((?:`\w+`,?\s?)+)\)/g)];
  expect(named.length).toBeGreaterThan(5);
  for (const [, file, names] of named)
    for (const name of quoted(names!)) expect(`${file}: ${read(file!)}`).toContain(name);
});

test.each(rules)('$number quotes the policy correctly', ({ text }) => {
  const line = paragraphs(text, 'Policy:');
  for (const [, path, value] of line.matchAll(/`(\w+\.\w+)`(?:\s\(([\d:]+)\))?/g)) {
    expect([...policy.keys()]).toContain(path);
    if (value !== undefined) expect(`${path} ${policy.get(path!)}`).toBe(`${path} ${value}`);
  }
});

test('every value of the policy is listed under its rule', () => {
  const named = rules.flatMap(({ text }) => quoted(paragraphs(text, 'Policy:')));
  expect([...policy.keys()].filter(path => !named.includes(path))).toEqual([]);
});

test('a feature marked as not built is not in the policy', () => {
  const missing = rules.flatMap(({ text }) => quoted(paragraphs(text, '**Not built yet')));
  const shown = '**Not built yet:** a reminder by post (`remind.post`).';
  expect(quoted(paragraphs(shown, '**Not built yet'))).toEqual(['remind.post']);
  expect(missing.filter(path => policy.has(path))).toEqual([]);
});

test.each(rules)('$number names its code and its test, or is marked as not built', rule => {
  const { text } = rule;
  const built = /^Decided (in|by)/m.test(text) && /^Tested in/m.test(text);
  expect(built || paragraphs(text, '**Not built yet') !== '').toBe(true);
});
