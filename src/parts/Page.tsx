import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { fontScale } from '../phone/fontScale';
import { accentStyle } from '../theme/accentStyle';
import { useHospital } from '../theme/hospital';
import { useElder } from '../theme/look';
import './Page.scss';

/** The outermost part of every page: carries the look (light, dark, elder, WeChat's font setting) to all inside. */
export function Page({ children }: PropsWithChildren) {
  const elder = useElder();
  const { accent } = useHospital();
  return (
    <View
      className={elder ? 'page page-elder' : 'page'}
      style={{ '--scale': fontScale(), ...accentStyle(accent) } as never}
    >
      {children}
    </View>
  );
}

/** The part of a page that scrolls, with the page's margins. */
export function Body({ children }: PropsWithChildren) {
  return <View className="body">{children}</View>;
}
