import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { speak, spoken, timesExchanged } from '../../texts/spoken';
import { nameLanguage } from '../phone/ownLanguage';
import { fetchWords, onLanguage, shownLanguage } from './language';

/**
 * Gives a page its words before it is drawn, and draws it anew when the person chooses another language. Only the page in sight has a
 * say: one below it is drawn anew when it is seen again.
 * @param title the page's title, for a page in the person's language; none for one of the hospital's own, which is Simplified Chinese
 */
export function useWords(title: (() => string) | undefined): void {
  const own = title !== undefined;
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const inSight = useRef(true);
  speakTo(own);
  const drawn = timesExchanged();
  const latest = useRef(drawn);
  latest.current = drawn;

  const look = useCallback(() => {
    if (!inSight.current) return;
    speakTo(own);
    if (latest.current !== timesExchanged()) draw();
  }, [own]);
  const entitle = useCallback(() => {
    if (title && timesExchanged() > 0)
      Taro.setNavigationBarTitle({ title: title() }).catch(() => undefined);
  }, [title]);

  useEffect(() => onLanguage(look), [look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other words the title is another one
  useEffect(entitle, [entitle, drawn]);
  useDidShow(() => {
    inSight.current = true;
    look();
    entitle();
    if (own) fetchWords();
  });
  useDidHide(() => {
    inSight.current = false;
  });
}

function speakTo(own: boolean): void {
  const { language, words } = shownLanguage();
  if (own) speak(language, words);
  else speak('zh-CN', {});
  nameLanguage(spoken());
}
