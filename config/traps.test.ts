import { hasTest, read, testsNamed } from './documents';

const lines = testsNamed(read('docs/traps.md'));

test('each known trap of the cloud has a check, and a test that plants it', () => {
  const rows = read('docs/traps.md')
    .match(/^\|.*\|$/gm)!
    .slice(2);
  expect(rows.length).toBeGreaterThanOrEqual(8);
  expect(lines).toHaveLength(rows.length);
});

test.each(lines)('"%s" is a test of %s', (title, file) => {
  expect(hasTest(file, title)).toBe(true);
});
