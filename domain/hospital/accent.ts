/** The views that a phone may have. */
export type View = 'light' | 'dark';

/** What an accent is seen on and beside; the same as in src/theme/variables.scss. */
export const grounds = {
  light: { paper: '#ffffff', ground: '#f3f6f5', ink: '#16211f', quiet: '#586663' },
  dark: { paper: '#1a2120', ground: '#101514', ink: '#e6eceb', quiet: '#9daba8' },
} as const;

/** The colours of one accent in one view, as `#rrggbb`. */
export interface Palette {
  accent: string;
  pressed: string;
  /** Behind words of ink, of quiet and of the accent. */
  soft: string;
  /** Words on the accent. */
  on: string;
}

/** The least contrast of words and what they stand on (WCAG 2.1, AA). */
const leastContrast = 4.5;

const partsOf = (hex: string): number[] =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));

/** A colour between two others; 0 is the one, 1 the other. */
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

/** WCAG 2's contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** All colours of an accent in a view. */
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

/** The least contrast that an accent has with anything it is read on, or that is read on it. */
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

/** Whether an accent cannot be read well in a view (R22). */
export const accentProblem = (view: View, accent: string): boolean =>
  !(contrastOf(view, accent) >= leastContrast);
