import { drawChart } from './draw';
import type { ChartProps } from './props';

/** A canvas like WeChat's: it has a width, a height and a context, and no page around it. */
function weChatCanvas() {
  const calls: string[] = [];
  const texts: string[] = [];
  const context: Record<string, unknown> = new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) => {
      if (name in kept) return kept[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * 7 });
      if (name === 'resetTransform') return undefined;
      return (...given: unknown[]) => {
        calls.push(name);
        if (name === 'fillText') texts.push(String(given[0]));
      };
    },
    set: (kept, name: string, value) => {
      kept[name] = value;
      return true;
    },
  });
  const canvas = { width: 0, height: 0, getContext: () => context };
  context.canvas = canvas;
  return { canvas, calls, texts };
}

const accent = { light: '#0a756a', dark: '#58c7b5' };
const room = { width: 320, height: 176, ratio: 2, text: 12 };
const course: ChartProps = {
  kind: 'line',
  labels: ['14/01', '14/02', '14/03'],
  values: [92.92, undefined, 91.89],
  percent: true,
  label: '',
};
const bars: ChartProps = { kind: 'bars', labels: ['空号', '占线'], values: [3, 1], label: '' };

const intl = globalThis.Intl;
beforeEach(() => {
  // The phone's engine may lack Intl.
  delete (globalThis as { Intl?: unknown }).Intl;
});
afterEach(() => {
  globalThis.Intl = intl;
});

test('a line chart is drawn on a canvas outside of a page, without Intl, in the screen’s resolution', () => {
  const { canvas, calls, texts } = weChatCanvas();
  const clear = drawChart(canvas, room, course, false, accent);
  expect([canvas.width, canvas.height]).toEqual([640, 352]);
  expect(texts).toEqual(expect.arrayContaining(['14/01', '14/03', '95%', '90%']));
  expect(calls.filter(name => name === 'arc').length).toBeGreaterThanOrEqual(2);
  expect(() => clear()).not.toThrow();
});

test('horizontal bars have their names and whole numbers', () => {
  const { canvas, calls, texts } = weChatCanvas();
  drawChart(canvas, { ...room, height: 80 }, bars, true, accent)();
  expect(texts).toEqual(expect.arrayContaining(['空号', '占线', '0', '3']));
  expect(texts.some(text => text.includes('.'))).toBe(false);
  expect(calls).toContain('fill');
});
