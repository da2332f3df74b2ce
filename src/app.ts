import './phone/oldPhones';
import './app.scss';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { connect } from './api/transport';
import { go } from './go';
import { prepareBrowser } from './phone/browser';
import { whenAsked } from './phone/privacy';

/** The mini-program: connects to the cloud once; the pages do the rest. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    prepareBrowser();
    whenAsked(() => go('pages/agreement'));
  });
  return children;
}
