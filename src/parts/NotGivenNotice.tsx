import { texts } from '../../texts';
import { go } from '../go';
import { hasSettings, openSettings } from '../phone/settings';
import { Button } from './Button';
import { Notice } from './Notice';

const { notGiven: words } = texts.pages.common;

/**
 * Shows that the phone or WeChat does not allow something, and what to do: without it, by agreeing
 * to WeChat's privacy guideline, or in the phone's settings.
 */
export const NotGivenNotice = ({
  what,
}: {
  what: 'file' | 'picture' | 'card' | 'clipboard' | 'camera';
}) => (
  <Notice tone="warn" {...words[what]}>
    <Button small text={words.agreement} onPress={() => go('pages/agreement')} />
    {hasSettings && <Button small text={words.settings} onPress={openSettings} />}
  </Notice>
);
