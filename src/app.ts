import './api/plainZod';
import './app.scss';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { connect } from './api/transport';
import { prepareBrowser } from './phone/browser';

/** The mini-program: connects to the cloud once; the pages do the rest. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    prepareBrowser();
  });
  return children;
}
