import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { Hospital } from '../../../../types/hospital/hospital';
import { type CanvasLook, canvasLook } from '../../../theme/canvas';
import type { ChartProps } from './props';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/**
 * A canvas's width and height in px, the screen's pixels per px (`ratio`), and the font size in px
 * (`text`).
 */
export interface DrawingRoom {
  width: number;
  height: number;
  ratio: number;
  text: number;
}

/**
 * Draws a chart on the browser's or WeChat's canvas; returns a function that removes it. There are
 * no animations, and it uses no page (`BasicPlatform`), since WeChat has none. The labels of the
 * ticks are made here, since the phone may lack Intl.
 */
export function drawChart(
  canvas: unknown,
  room: DrawingRoom,
  props: ChartProps,
  dark: boolean,
  accent: Hospital['accent'],
): () => void {
  const { ratio, text } = room;
  const { kind } = props;
  const view = dark ? 'dark' : 'light';
  const look = { ...canvasLook[view], accent: accent[view] };
  const target = sized(canvas, room);
  const chart = new Chart(target, {
    type: kind === 'line' ? 'line' : 'bar',
    platform: BasicPlatform,
    data: {
      labels: [...props.labels],
      datasets: [
        {
          data: props.values.map(value => value ?? null) as number[],
          borderColor: look.accent,
          backgroundColor: look.accent,
          ...(kind === 'line'
            ? { borderWidth: 2, pointRadius: 3, spanGaps: true }
            : { maxBarThickness: 18, borderRadius: 3 }),
        },
      ],
    },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: ratio,
      events: [],
      indexAxis: kind === 'bars' ? 'y' : 'x',
      layout: { padding: { right: text } },
      scales: scalesOf(props, text, look),
    },
  });
  return () => chart.destroy();
}

/** The canvas with its size set in px. */
function sized(canvas: unknown, { width, height }: DrawingRoom): HTMLCanvasElement {
  const target = canvas as HTMLCanvasElement;
  target.width = width;
  target.height = height;
  const context = target.getContext('2d');
  // Older versions of WeChat do not have `resetTransform`.
  if (context && !context.resetTransform)
    context.resetTransform = () => context.setTransform(1, 0, 0, 1, 0, 0);
  return target;
}

/** The axes of values and of names; `text` is the font size in px. */
function scalesOf(
  { kind, percent, values }: ChartProps,
  text: number,
  look: Pick<CanvasLook, 'quiet' | 'line'>,
) {
  const known = values.filter(value => value !== undefined);
  const ticks = { color: look.quiet, font: { size: text }, maxRotation: 0 };
  const amounts = {
    beginAtZero: kind === 'bars' || !percent,
    ...(percent && kind === 'line' ? scaleOf(known) : {}),
    grid: { color: look.line },
    border: { display: false },
    ticks: {
      ...ticks,
      maxTicksLimit: 5,
      callback: (value: string | number) =>
        percent ? `${value}%` : Number.isInteger(Number(value)) ? String(value) : '',
    },
  };
  const names = {
    grid: { display: false },
    border: { color: look.line },
    ticks: { ...ticks, autoSkip: kind === 'line', autoSkipPadding: 8 },
  };
  return kind === 'bars' ? { x: amounts, y: names } : { x: names, y: amounts };
}

/**
 * The scale of rates: around the values, since similar rates would be a flat line between 0 and
 * 100.
 */
function scaleOf(values: readonly number[]): { min: number; max: number } {
  const low = Math.min(...values, 100);
  const high = Math.max(...values, 0);
  return {
    min: Math.max(0, Math.floor((low - 2) / 5) * 5),
    max: Math.max(5, Math.min(high <= 100 ? 100 : 200, Math.ceil((high + 2) / 5) * 5)),
  };
}
