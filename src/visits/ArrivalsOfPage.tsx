import { View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { type PropsWithChildren, useEffect, useRef, useState } from 'react';
import { go } from '../go';
import { listenForScanner } from '../phone/wedge';
import { ArrivalsContext } from './arrivals';
import { LastArrival } from './LastArrival';
import { useArrivalsOfPage } from './useArrivalsOfPage';

interface Props {
  today: string | undefined;
  /** Opens a booking that a scan found; by default as a new page. */
  onFound?: (appointmentId: string) => void;
}

const openBooking = (appointmentId: string) => go('desk/booking', { appointmentId });

/**
 * A page of the desk on which a scanner works with any focus, with the result of the last scan
 * above it (R6).
 */
export function ArrivalsOfPage({
  today,
  onFound = openBooking,
  children,
}: PropsWithChildren<Props>) {
  const arrivals = useArrivalsOfPage(today, onFound);
  useScanner(arrivals.take);
  return (
    <ArrivalsContext.Provider value={arrivals}>
      {arrivals.last && (
        <View className="last-arrival">
          <LastArrival last={arrivals.last} arrivals={arrivals} />
        </View>
      )}
      {children}
    </ArrivalsContext.Provider>
  );
}

/**
 * Listens to the scanner while the page is visible: pages below it stay in the browser, and must
 * not listen.
 */
function useScanner(onScanned: (scanned: string) => void) {
  const [inSight, setInSight] = useState(true);
  useDidShow(() => setInSight(true));
  useDidHide(() => setInSight(false));
  const latest = useRef(onScanned);
  latest.current = onScanned;
  useEffect(
    () => (inSight ? listenForScanner(scanned => latest.current(scanned)) : undefined),
    [inSight],
  );
}
