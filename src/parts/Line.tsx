import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { texts } from '../../texts';
import type { Wait } from '../api/line';
import { Button } from './Button';
import { Notice } from './Notice';
import './Line.scss';

/** Shows over any page that the user waits in line and for how long; empty while nobody waits. */
export function Line({ wait }: { wait?: Wait }) {
  const seconds = useSecondsTo(wait?.until);
  const { line } = texts.pages.common;
  if (!wait) return null;
  return (
    <View className="waiting-line">
      <Notice message={line.title} wayOn={line.wait(wait.ahead, seconds)}>
        <Button small text={line.leave} onPress={wait.leave} />
      </Notice>
    </View>
  );
}

/** Whole seconds to a moment of the phone's clock, at least one; counts down. */
function useSecondsTo(until: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(1, Math.ceil(((until ?? now) - now) / 1000));
}
