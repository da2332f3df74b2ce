import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(__dirname, 'variables.scss'), 'utf8');

/** The declarations of a style block, found by its first words, without those of blocks inside. */
function declarations(...path: string[]): Record<string, string> {
  let at = 0;
  for (const words of path) {
    at = source.indexOf(words, at);
    if (at < 0) throw new Error(`No ${words}`);
    at += words.length;
  }
  const found: Record<string, string> = {};
  for (const [, name, value] of source
    .slice(at, source.indexOf('}', at))
    .matchAll(/--([\w-]+): ([^;]+);/g)) {
    found[name!] = value!.replace(/^var\(--[\w-]+, (.+)\)$/, '$1');
  }
  return found;
}

const light = declarations('.page {');
const elder = { ...light, ...declarations('.page-elder {') };
const dark = { ...light, ...declarations('@media', '.page {') };
const elderDark = { ...elder, ...dark, ...declarations('@media', '.page-elder {') };

/** WCAG 2's contrast of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map(i => {
      const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const pairs = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'accent-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'bad-soft'],
  ['quiet', 'paper'],
  ['quiet', 'ground'],
  ['quiet', 'line'],
  ['quiet', 'accent-soft'],
  ['quiet', 'warn-soft'],
  ['quiet', 'bad-soft'],
  ['accent', 'paper'],
  ['accent', 'ground'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['warn', 'paper'],
  ['warn', 'warn-soft'],
  ['bad', 'paper'],
  ['bad', 'bad-soft'],
  ['paper', 'warn'],
  ['paper', 'bad'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
  ['elder', elder],
  ['elder and dark', elderDark],
])('the %s view', (_, view) => {
  test.each(pairs)('%s is readable on %s', (text, ground) => {
    expect(contrast(view[text]!, view[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
});

const px = (value: string | undefined) => Number(value?.match(/(\d+)px/)?.[1]);

test('in the elder view text has at least 18 px and a target 60', () => {
  for (const size of ['text-note', 'text-body', 'text-title'] as const) {
    expect(px(elder[size])).toBeGreaterThanOrEqual(18);
  }
  expect(px(elder.target)).toBeGreaterThanOrEqual(60);
});

test('elsewhere a target has at least 44 px', () => {
  expect(px(light.target)).toBeGreaterThanOrEqual(44);
});
