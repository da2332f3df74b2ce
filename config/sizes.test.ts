import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LINES_OF_A_FILE = 300;
const LINES_OF_A_FUNCTION = 60;

const root = join(__dirname, '..');
const tracked = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.cjs', '*.js'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const sources = tracked.map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const longFiles = (files: { file: string; text: string }[]): string[] =>
  files.flatMap(({ file, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > LINES_OF_A_FILE ? [`${file}: ${lines} lines`] : [];
  });

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

/** The function passed to `describe` contains many tests, and each test is measured. */
const isGroup = (parent: ts.Node, source: ts.SourceFile): boolean =>
  ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText(source));

/** Comments are not needed, and reading them takes a third of the time. */
const HOW = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** The functions of a file that are too long, with their first and last lines. */
function longFunctions({ file, text }: { file: string; text: string }): string[] {
  // Most files are shorter than that, and are not parsed.
  if (text.trimEnd().split('\n').length <= LINES_OF_A_FUNCTION) return [];
  const source = ts.createSourceFile(file, text, HOW);
  const found: string[] = [];
  const look = (node: ts.Node, parent: ts.Node) => {
    if (isFunction(node) && !isGroup(parent, source)) {
      const [first, last] = [node.getStart(source), node.end].map(
        place => source.getLineAndCharacterOfPosition(place).line,
      ) as [number, number];
      if (last - first >= LINES_OF_A_FUNCTION)
        found.push(`${file}:${first + 1}: ${last - first + 1} lines`);
    }
    ts.forEachChild(node, child => look(child, node));
  };
  ts.forEachChild(source, child => look(child, source));
  return found;
}

test(`a file has at most ${LINES_OF_A_FILE} lines`, () => {
  expect(longFiles(sources)).toEqual([]);
});

test(`a function has at most ${LINES_OF_A_FUNCTION} lines; each part of the simulated wx has many of its calls`, () => {
  const written = sources.filter(({ file }) => !file.startsWith('tests/weapp/runner/wx/'));
  expect(written.flatMap(longFunctions)).toEqual([]);
});

test('what is too long is found by its place; a group of tests may be, each of its tests not', () => {
  const found = (text: string) => longFunctions({ file: 'a.ts', text });
  const ofLines = (lines: number) => `() => {\n${'  call();\n'.repeat(lines - 2)}}`;
  const tooLong = ofLines(LINES_OF_A_FUNCTION + 1);
  expect(found(`const f = ${ofLines(LINES_OF_A_FUNCTION)};`)).toEqual([]);
  expect(found(`const f = ${tooLong};`)).toEqual(['a.ts:1: 61 lines']);
  expect(found(`test('one', ${tooLong});`)).toEqual(['a.ts:1: 61 lines']);
  expect(found(`describe('many', ${tooLong});`)).toEqual([]);
  expect(longFiles([{ file: 'a.ts', text: 'call();\n'.repeat(LINES_OF_A_FILE) }])).toEqual([]);
  expect(longFiles([{ file: 'a.ts', text: 'call();\n'.repeat(LINES_OF_A_FILE + 1) }])).toEqual([
    'a.ts: 301 lines',
  ]);
});
