import { readFileSync } from 'node:fs';
import { accentProblem, contrast, contrastOf, grounds, paletteOf } from './accent';

test('contrast is computed as in WCAG 2', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each([
  ['light', '#0a756a'],
  ['light', '#1a5fb4'],
  ['light', '#a51d2d'],
  ['dark', '#58c7b5'],
  ['dark', '#8ab4f8'],
] as const)('on the %s view %s is read well, and so is what is made of it', (view, accent) => {
  expect(accentProblem(view, accent)).toBe(false);
  const { soft, on, pressed } = paletteOf(view, accent);
  for (const other of [grounds[view].paper, grounds[view].ground, soft, on])
    expect(contrast(accent, other)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(grounds[view].quiet, soft)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(on, pressed)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['light', '#58c7b5'],
  ['light', '#ffcc00'],
  ['light', '#4a90e2'],
  ['dark', '#0a756a'],
  ['dark', '#333399'],
  ['light', 'no colour'],
] as const)('on the %s view %s is too faint', (view, accent) => {
  expect(accentProblem(view, accent)).toBe(true);
});

test('an accent just above the limit is accepted, and one just below is not', () => {
  expect(contrastOf('light', '#0a756a')).toBeGreaterThan(4.5);
  const grays = Array.from(
    { length: 256 },
    (_, n) => `#${n.toString(16).padStart(2, '0').repeat(3)}`,
  );
  const first = grays.findIndex(gray => accentProblem('light', gray));
  expect(contrastOf('light', grays[first]!)).toBeLessThan(4.5);
  expect(contrastOf('light', grays[first - 1]!)).toBeGreaterThanOrEqual(4.5);
});

test('the background colours are those of the theme', () => {
  const scss = readFileSync('src/theme/variables.scss', 'utf8');
  const [light = '', dark = ''] = scss.split('@media');
  for (const [view, source] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const [name, color] of Object.entries(grounds[view]))
      expect(source).toContain(`--${name}: ${color};`);
});
