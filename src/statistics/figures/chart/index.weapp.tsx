import { Canvas, View } from '@tarojs/components';
import { useReady } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { aria } from '../../../phone/aria';
import { onceLaidOut } from '../../../phone/canvas';
import { useDark } from '../../../phone/dark';
import { fontScale } from '../../../phone/fontScale';
import { useHospital } from '../../../theme/hospital';
import { useElder } from '../../../theme/look';
import { drawChart } from './draw';
import { type ChartProps, heightOf } from './props';
import './chart.scss';

const BIGGER = 18 / 13;
let last = 0;

/** A chart on WeChat's canvas. */
export function Chart(props: ChartProps) {
  const [id] = useState(() => `chart-${++last}`);
  const [ready, setReady] = useState(false);
  const dark = useDark();
  const { accent } = useHospital();
  const scale = (useElder() ? BIGGER : 1) * fontScale();
  const height = heightOf(props, scale);
  const key = JSON.stringify(props);
  useReady(() => setReady(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key contains the values of the props
  useEffect(() => {
    let clear: (() => void) | undefined;
    const leave = onceLaidOut(id, (node, { width, ratio }) => {
      clear = drawChart(node, { width, height, ratio, text: 12 * scale }, props, dark, accent);
    });
    return () => {
      leave();
      clear?.();
    };
  }, [id, key, dark, accent, height, scale, ready]);
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
