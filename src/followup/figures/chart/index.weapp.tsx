import { Canvas, View } from '@tarojs/components';
import Taro, { useReady } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { aria } from '../../../phone/aria';
import { useDark } from '../../../phone/dark';
import { fontScale } from '../../../phone/fontScale';
import { useElder } from '../../../theme/look';
import { drawChart } from './draw';
import { type ChartProps, heightOf } from './props';
import './chart.scss';

const BIGGER = 18 / 13;
/** WeChat's own: the canvas is laid out some time after it was rendered, for which Taro's waits half a second each time. */
declare const wx: Pick<typeof Taro, 'createSelectorQuery'>;

const TRIES = 10;
const WAIT_MS = 50;
let last = 0;

/** WeChat's canvas of kind 2d, once it is laid out. */
interface Laid {
  node?: unknown;
  width: number;
  height: number;
}

/** A chart on WeChat's canvas. */
export function Chart(props: ChartProps) {
  const [id] = useState(() => `chart-${++last}`);
  const [ready, setReady] = useState(false);
  const dark = useDark();
  const scale = (useElder() ? BIGGER : 1) * fontScale();
  const height = heightOf(props, scale);
  const key = JSON.stringify(props);
  useReady(() => setReady(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the props hold
  useEffect(() => {
    let clear: (() => void) | undefined;
    let gone = false;
    const look = (tries: number) => {
      wx.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true }, () => undefined)
        .exec((found: (Laid | null)[]) => {
          if (gone) return;
          const [laid] = found;
          if (laid?.node && laid.width) draw(laid.node, laid.width);
          else if (tries > 1) timer = setTimeout(() => look(tries - 1), WAIT_MS);
        });
    };
    const draw = (node: unknown, width: number) => {
      const { pixelRatio } = Taro.getWindowInfo();
      clear = drawChart(node, { width, height, ratio: pixelRatio, text: 12 * scale }, props, dark);
    };
    let timer = setTimeout(() => look(TRIES), 0);
    return () => {
      gone = true;
      clearTimeout(timer);
      clear?.();
    };
  }, [id, key, dark, height, scale, ready]);
  return (
    <View className="chart" {...aria({ role: 'img', label: props.label })}>
      <Canvas
        type="2d"
        id={id}
        canvasId={id}
        className="chart-canvas"
        style={{ height: `${height}px` }}
      />
    </View>
  );
}
