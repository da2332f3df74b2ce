import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { texts } from '../../texts';
import { go } from '../go';
import { aria } from '../phone/aria';
import { showTabBar } from '../phone/bars';
import { useElder } from '../theme/look';
import './ElderTabs.scss';

const { common } = texts.pages;

const tabs = [
  { page: 'pages/home', text: () => common.tabs.home },
  { page: 'pages/appointments', text: () => common.elder.numbers },
  { page: 'pages/me', text: () => common.tabs.me },
] as const;

interface Props {
  /** The open tab. */
  chosen: (typeof tabs)[number]['page'];
}

/**
 * In the elder view the three tabs in large letters, instead of WeChat's bar, whose letters cannot
 * be enlarged.
 */
export function ElderTabs({ chosen }: Props) {
  const elder = useElder();
  useEffect(() => showTabBar(!elder), [elder]);
  useDidShow(() => showTabBar(!elder));
  if (!elder) return null;
  return (
    <View className="elder-tabs" {...aria({ role: 'tablist', label: common.elder.tabs })}>
      {tabs.map(({ page, text }) => (
        <View
          key={page}
          className={`elder-tab ${page === chosen ? 'elder-tab-chosen' : ''}`}
          onClick={page === chosen ? undefined : () => go(page)}
          {...aria({ role: 'tab', selected: page === chosen })}
        >
          <Text>{text()}</Text>
        </View>
      ))}
    </View>
  );
}
