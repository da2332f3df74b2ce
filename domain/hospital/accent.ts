/** The colour views of a phone. */
export type View = 'light' | 'dark';

/**
 * The background colours that an accent is shown on or beside; the same as in
 * src/theme/variables.scss.
 */
export const grounds = {
  light: { paper: '#ffffff', ground: '#f3f6f5', ink: '#16211f', quiet: '#586663' },
  dark: { paper: '#1a2120', ground: '#101514', ink: '#e6eceb', quiet: '#9daba8' },
} as const;

/** The colours of one accent in one view, as `#rrggbb`. */
export interface Palette {
  accent: string;
  pressed: string;
  /** Background behind text in the normal, the muted and the accent colour. */
  soft: string;
  /** Text on the accent colour. */
  on: string;
}

/** The minimum contrast between text and its background (WCAG 2.1, AA). */
const leastContrast = 4.5;

const partsOf = (hex: string): number[] =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));

/** A colour between two others; share 0 gives the first, 1 the second. */
function mix(one: string, other: string, share: number): string {
  const to = partsOf(other);
  const parts = partsOf(one).map((part, at) => Math.round(part + ((to[at] ?? 0) - part) * share));
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = partsOf(hex).map(part => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours by WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** All colours made from an accent in a view. */
export function paletteOf(view: View, accent: string): Palette {
  const { paper } = grounds[view];
  const [deep, bright] = ['#06211c', '#ffffff'] as const;
  return {
    accent,
    pressed: mix(accent, view === 'light' ? '#000000' : '#ffffff', 0.2),
    soft: mix(paper, accent, view === 'light' ? 0.1 : 0.15),
    on: contrast(bright, accent) >= contrast(deep, accent) ? bright : deep,
  };
}

/** The lowest contrast of an accent with any background it is read on, and any text on it. */
export function contrastOf(view: View, accent: string): number {
  const { paper, ground, ink, quiet } = grounds[view];
  const { soft, on, pressed } = paletteOf(view, accent);
  const pairs = [
    ...[paper, ground, soft, on].map(other => [accent, other] as const),
    ...[ink, quiet].map(words => [words, soft] as const),
    [on, pressed] as const,
  ];
  return Math.min(...pairs.map(([one, other]) => contrast(one, other)));
}

/** Whether an accent is too hard to read in a view (R22). */
export const accentProblem = (view: View, accent: string): boolean =>
  !(contrastOf(view, accent) >= leastContrast);
