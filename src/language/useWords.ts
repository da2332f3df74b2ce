import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { speak, spoken, timesExchanged } from '../../texts/spoken';
import { nameLanguage } from '../phone/ownLanguage';
import { fetchWords, onLanguage, shownLanguage } from './language';

/**
 * Gives a page its words before it is rendered, and renders it again when the user chooses another
 * language. Only the visible page is updated; one below it is rendered again when it is visible.
 * @param title the page's title, for a page in the user's language; undefined for a page of the
 * hospital, which is in Simplified Chinese
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

  useEffect(() => {
    // Words that came after the page was drawn, and before it listened.
    look();
    return onLanguage(look);
  }, [look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words give another title
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
