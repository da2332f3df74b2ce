/** A chart; what it shows is also said in words, as a canvas says nothing to who cannot see it. */
export interface ChartProps {
  /** `line`: a course; `bars`: lying bars, the longest words fit beside them. */
  kind: 'line' | 'bars';
  labels: readonly string[];
  /** None where there is nothing to show. */
  values: readonly (number | undefined)[];
  /** Of a hundred, shown with a sign. */
  percent?: boolean;
  /** What the chart shows, in words. */
  label: string;
}

/** How high a chart is at the ordinary type, in px. */
export const heightOf = ({ kind, labels }: ChartProps, scale: number): number =>
  Math.round((kind === 'line' ? 176 : 20 + labels.length * 30) * scale);
