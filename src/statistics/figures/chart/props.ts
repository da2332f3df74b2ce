/** A chart. Its page says in words what it shows, for people who cannot see a canvas. */
export interface ChartProps {
  /** `line`: a course over months; `bars`: horizontal bars, with room for long labels beside them. */
  kind: 'line' | 'bars';
  labels: readonly string[];
  /** `undefined` leaves a gap. */
  values: readonly (number | undefined)[];
  /** Whether the values are percentages, shown with a percent sign. */
  percent?: boolean;
  /** What the chart shows, in words. */
  label: string;
}

/** How high a chart is at the ordinary type, in px. */
export const heightOf = ({ kind, labels }: ChartProps, scale: number): number =>
  Math.round((kind === 'line' ? 176 : 20 + labels.length * 30) * scale);
