/** A chart. Its page describes it in words, for people who cannot see a canvas. */
export interface ChartProps {
  /** `line`: values over months; `bars`: horizontal bars, with room for long labels. */
  kind: 'line' | 'bars';
  labels: readonly string[];
  /** `undefined` leaves a gap. */
  values: readonly (number | undefined)[];
  /** Whether the values are percentages, shown with a percent sign. */
  percent?: boolean;
  /** What the chart shows, in words. */
  label: string;
}

/** The height of a chart in px, for a font scale. */
export const heightOf = ({ kind, labels }: ChartProps, scale: number): number =>
  Math.round((kind === 'line' ? 176 : 20 + labels.length * 30) * scale);
