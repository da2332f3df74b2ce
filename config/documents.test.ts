import { filesIn, isThere, pathsIn, read, written } from './documents';

/** Every document for engineers, including those beside code. */
const notes = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...filesIn('docs').filter(file => file.endsWith('.md')),
  ...written().filter(file => file.endsWith('.md')),
];

/**
 * The examples in CONTRIBUTING name files that exist only after its steps. `contributing.test.ts`
 * follows one of them in a copy.
 */
const example = /countExpected|desk\/expected|[aA]llergy/;

test.each(notes)('%s names only existing files', note => {
  const missing = pathsIn(read(note)).filter(path => !isThere(path) && !example.test(path));
  expect(missing.filter(path => !/<|\*/.test(path))).toEqual([]);
});

test.each(notes)('the links of %s lead somewhere', note => {
  const folder = note.split('/').slice(0, -1);
  const links = [...read(note).matchAll(/\]\(((?!https?:)[^)#\s]+)(?:#[^)]*)?\)/g)];
  const missing = links.filter(([, link]) => !isThere([...folder, link].join('/')));
  expect(missing.map(([, link]) => link)).toEqual([]);
});

describe('the decisions', () => {
  const records = filesIn('docs/decisions').filter(file => !file.endsWith('README.md'));

  test('are numbered in order, and listed', () => {
    const names = records.map(file => file.split('/').at(-1)!).sort();
    const numbers = names.map(name => Number(name.slice(0, 4)));
    expect(numbers).toEqual(names.map((_, index) => index + 1));
    const listed = [...read('docs/decisions/README.md').matchAll(/\((\d{4}[^)]*)\)/g)];
    expect(listed.map(([, name]) => name)).toEqual(names);
  });

  test.each(records)('%s gives the question, the decision, the reason and the cost', file => {
    const text = read(file);
    expect(text).toMatch(new RegExp(`^# ${file.split('/').at(-1)!.slice(0, 4)} \\S`));
    for (const heading of ['Question', 'Decision', 'Why', 'Cost'])
      expect(text).toMatch(new RegExp(`^\\*\\*${heading}\\.\\*\\*`, 'm'));
  });
});
