import { useEffect, useRef } from 'react';
import { useDark } from '../../../phone/dark';
import { useHospital } from '../../../theme/hospital';
import { useElder } from '../../../theme/look';
import { drawChart } from './draw';
import { type ChartProps, heightOf } from './props';
import './chart.scss';

const BIGGER = 18 / 13;

/** A chart on the browser's canvas, as wide as the element around it. */
export function Chart(props: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const { accent } = useHospital();
  const scale = useElder() ? BIGGER : 1;
  const height = heightOf(props, scale);
  const key = JSON.stringify(props);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key contains the values of the props
  useEffect(() => {
    const room = box.current;
    if (!room) return;
    let clear: (() => void) | undefined;
    let drawn = 0;
    const draw = () => {
      const width = Math.floor(room.clientWidth);
      if (width === drawn || width === 0) return;
      clear?.();
      drawn = width;
      const canvas = document.createElement('canvas');
      room.replaceChildren(canvas);
      clear = drawChart(
        canvas,
        { width, height, ratio: window.devicePixelRatio || 1, text: 12 * scale },
        props,
        dark,
        accent,
      );
    };
    draw();
    const watcher = new ResizeObserver(draw);
    watcher.observe(room);
    return () => {
      watcher.disconnect();
      clear?.();
    };
  }, [key, dark, accent, height, scale]);
  return <div className="chart" role="img" aria-label={props.label} ref={box} style={{ height }} />;
}
