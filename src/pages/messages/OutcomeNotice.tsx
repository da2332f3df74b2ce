import { texts } from '../../../texts';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import type { TapResult } from './useChoice';

const { messages: words } = texts.pages;

interface Props {
  outcome: TapResult;
  onSettings: () => void;
}

/** The result of a tap, and what to do if WeChat's settings prevent it. */
export function OutcomeNotice({ outcome: { name, what }, onSettings }: Props) {
  const called = words.what[name].name;
  const settings = <Button small text={words.openSettings} onPress={onSettings} />;
  switch (what) {
    case 'allowed':
      return <Notice tone="good" message={words.allowed(called)} />;
    case 'stopped':
      return (
        <Notice tone="good" message={words.stopped(called)} wayOn={words.stoppedNote}>
          {settings}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="warn" message={words.refusedNow(called)} wayOn={words.refusedNowNote}>
          {settings}
        </Notice>
      );
    case 'off':
      return (
        <Notice tone="warn" message={words.off} wayOn={words.offNote}>
          {settings}
        </Notice>
      );
    case 'banned':
      return <Notice tone="warn" message={words.banned(called)} wayOn={words.bannedNote} />;
    case 'failed':
      return <Notice tone="warn" message={words.failed} wayOn={words.failedNote} />;
  }
}
