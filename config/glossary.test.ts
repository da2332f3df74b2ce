import { isThere, pathsIn, read } from './documents';

const page = read('docs/glossary.md');

/** The rows of the tables, cell by cell, without headings. */
const lines = page
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (---|Chinese)/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );

test('every row has a word, its meaning and its file', () => {
  expect(lines.length).toBeGreaterThan(60);
  for (const cells of lines) {
    expect(cells).toHaveLength(5);
    const [, english, meaning, rule, place] = cells;
    expect(english).not.toBe('');
    expect(meaning).not.toBe('');
    expect(rule).toMatch(/^(R\d+a?)?$/);
    expect(pathsIn(place!)).toHaveLength(1);
  }
});

test('the files exist', () => {
  expect(pathsIn(page).filter(path => !isThere(path))).toEqual([]);
});

test.each([
  ['Chinese', 0],
  ['English', 1],
])('no %s word is explained twice', (_name, column) => {
  const words = lines.map(cells => cells[column]!.toLowerCase()).filter(word => word !== '');
  expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
});

test('the most frequent words of the hospital are explained', () => {
  const chinese = lines.map(([word]) => word).join(' ');
  for (const word of ['违约', '候补', '加号', '停诊', '替诊', '复诊', '随访', '报到', '转诊'])
    expect(chinese).toContain(word);
});
