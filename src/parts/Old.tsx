import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../texts';
import { sayTime } from '../../texts/say';
import { useOld } from '../api/readings';
import { aria } from '../phone/aria';
import './Old.scss';

const { common } = texts.pages;

/** Shows when a page's data was read, if that is some minutes ago; a tap reads it again. */
export function Old() {
  const old = useOld();
  return old ? <OldSince at={old.at} onRefresh={old.reload} /> : null;
}

/** Shows when data was read: at `at`, in ms of the phone's clock. */
export function OldSince({ at, onRefresh }: { at: number; onRefresh: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    if (busy) return;
    setBusy(true);
    await onRefresh();
    setBusy(false);
  };
  return (
    <View className="old" hoverClass="old-pressed" onClick={refresh} {...aria({ role: 'button' })}>
      <Text>{common.asOf(sayTime(at))}</Text>
      <Text className="old-refresh">{busy ? common.refreshing : common.refresh}</Text>
    </View>
  );
}
