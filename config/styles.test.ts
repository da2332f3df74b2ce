import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from '../domain/hospital/accent';

const src = join(__dirname, '../src');

/** The style sheets of pages and parts. `theme` and `app.scss` are shared. */
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.scss') && !file.startsWith('theme') && file !== 'app.scss',
);

// In the browser the styles of every opened page stay, so a class defined in two sheets would
// change the other page.
test('a class is defined in one style sheet', () => {
  const found = new Map<string, string[]>();
  for (const file of sheets) {
    const begun = readFileSync(join(src, file), 'utf8').matchAll(/^\.([a-z][\w-]*)(?=\s*[{,])/gm);
    for (const name of new Set([...begun].map(([, name]) => name!)))
      found.set(name, [...(found.get(name) ?? []), file]);
  }
  expect(found.size).toBeGreaterThan(200);
  expect([...found].filter(([, files]) => files.length > 1)).toEqual([]);
});

/** The declarations of a sheet’s rules that begin with a selector, light mode before dark mode. */
const rulesOf = (sheet: string, selector: string): Record<string, string>[] =>
  [...sheet.matchAll(new RegExp(`^ *\\${selector} \\{([^}]*)\\}`, 'gm'))].map(([, body]) =>
    Object.fromEntries(
      [...body!.matchAll(/([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
    ),
  );

// The contrast tests do not repeat every page in the elder view.
test('the elder view changes one colour only, to one with more contrast', () => {
  const theme = readFileSync(join(src, 'theme/variables.scss'), 'utf8');
  const [ordinary, elder] = ['.page', '.page-elder'].map(selector => rulesOf(theme, selector));
  expect(elder).toHaveLength(2);
  for (const [n, rule] of elder!.entries()) {
    const changed = Object.keys(rule).filter(name => rule[name]!.startsWith('#'));
    expect(changed).toEqual(['--quiet']);
    for (const ground of ['--ground', '--paper'])
      expect(contrast(rule['--quiet']!, ordinary![n]![ground]!)).toBeGreaterThan(
        contrast(ordinary![n]!['--quiet']!, ordinary![n]![ground]!),
      );
  }
  const others = sheets.flatMap(file =>
    rulesOfElder(readFileSync(join(src, file), 'utf8')).filter(body =>
      /colou?r|background/.test(body),
    ),
  );
  expect(others).toEqual([]);
});

/** The declarations of the elder view in a sheet of a page or part. */
const rulesOfElder = (sheet: string): string[] =>
  [...sheet.matchAll(/\.page-elder [^{]*\{([^}]*)\}/g)].map(([, body]) => body!);
