import './phone/oldPhones';
import './app.scss';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { connect } from './api/transport';
import { go } from './go';
import { fetchWords } from './language/language';
import { tellLanguage } from './language/tellLanguage';
import { prepareBrowser } from './phone/browser';
import { whenAsked } from './phone/privacy';

/** The mini-program: connects to the cloud once; the pages do everything else. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    prepareBrowser();
    fetchWords();
    tellLanguage();
    whenAsked(() => go('pages/agreement'));
  });
  return children;
}
