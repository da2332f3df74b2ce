import { hasTest, read, testsNamed } from './documents';

const text = read('SECURITY.md');
/** A row of the threat table: the title of its test, and the test’s file. */
const lines = testsNamed(text);

test('the threat table exists, and each row names a test', () => {
  const table = text
    .split('## Threats')[1]!
    .match(/^\|.*\|$/gm)!
    .slice(2);
  expect(table.length).toBeGreaterThanOrEqual(30);
  expect(lines).toHaveLength(table.length);
});

test.each(lines)('"%s" is a test of %s', (title, file) => {
  expect(hasTest(file, title)).toBe(true);
});

test('it names what is protected, what is not, and how to report', () => {
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(
    expect.arrayContaining(['How to report', 'What is protected', 'What is not protected']),
  );
});
