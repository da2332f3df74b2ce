import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(__dirname, '../src');

/** Style sheets of pages and parts; `theme` and `app.scss` are everybody's. */
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.scss') && !file.startsWith('theme') && file !== 'app.scss',
);

// In the browser the styles of every page that was opened stay: a class of two sheets would make the one look like the other.
test('a class begins in one style sheet', () => {
  const found = new Map<string, string[]>();
  for (const file of sheets) {
    const begun = readFileSync(join(src, file), 'utf8').matchAll(/^\.([a-z][\w-]*)(?=\s*[{,])/gm);
    for (const name of new Set([...begun].map(([, name]) => name!)))
      found.set(name, [...(found.get(name) ?? []), file]);
  }
  expect(found.size).toBeGreaterThan(200);
  expect([...found].filter(([, files]) => files.length > 1)).toEqual([]);
});
