import { readdirSync, readFileSync, statSync } from 'node:fs';
import { scenes } from './scenes';
import { MOST_BYTES } from './small';

const FOLDER = 'docs/pictures';
const kept = readdirSync(FOLDER).sort();

test('the bench takes every picture, the page of pictures shows it, and it is small', () => {
  const taken = scenes({ appointmentId: '', secret: '' }).map(({ name }) => `${name}.webp`);
  expect(kept).toEqual(taken.sort());
  const page = readFileSync('docs/图册.md', 'utf8');
  const shown = [...page.matchAll(/pictures\/([\w-]+\.webp)/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(kept);
  const sizes = kept.map(name => statSync(`${FOLDER}/${name}`).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
  expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_000_000);
});
