import { texts } from '../../texts';
import { go } from '../go';
import { hasSettings, openSettings } from '../phone/settings';
import { Button } from './Button';
import { Notice } from './Notice';

const { notGiven: words } = texts.pages.common;

/**
 * That the phone or WeChat does not allow something, and the ways on: what can be done without it, agreeing to WeChat's
 * privacy guideline, and the settings of the phone.
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
