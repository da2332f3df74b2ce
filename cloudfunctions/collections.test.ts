import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from './collections';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => ({ file, source: readFileSync(join(__dirname, file), 'utf8') }));

const names = collections.map(({ name }) => name);

test('every collection that a store defines is listed, once', () => {
  const defined = files.flatMap(({ source }) =>
    [...source.matchAll(/= defineCollection<[\w| ]+>\(\s*'(\w+)'/g)].map(([, name]) => name),
  );
  expect(defined.length).toBeGreaterThan(20);
  expect([...names].sort()).toEqual(defined.sort());
  expect(new Set(names).size).toBe(names.length);
});

test('collections are defined in the stores of modules, by one call for each', () => {
  const calls = files.filter(({ source }) => /\bdefineCollection</.test(source));
  for (const { file } of calls)
    expect(file).toMatch(/^(modules\/\w+\/stores\/\w+|cloud\/collection)\.ts$/);
});

test('no collection is opened by its name but through its definition', () => {
  const opening = files.filter(({ source }) => /\bcollection(<[^>]*>)?\(/.test(source));
  expect(opening.map(({ file }) => file)).toEqual(['cloud/collection.ts']);
});

test('the indexes of a collection have different names and different fields', () => {
  for (const { name, indexes = [] } of collections) {
    const fields = indexes.map(({ keys }) => JSON.stringify(keys));
    expect([name, new Set(indexes.map(index => index.name)).size]).toEqual([name, indexes.length]);
    expect([name, new Set(fields).size]).toEqual([name, indexes.length]);
    for (const { keys } of indexes)
      expect(new Set(keys.map(({ field }) => field)).size).toBe(keys.length);
  }
});
