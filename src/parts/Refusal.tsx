import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { go } from '../go';
import { Button } from './Button';
import { Notice } from './Notice';

/** Why something did not happen: a refusal, or words of the page's own. */
type Said = Trouble | { message: string; wayOn?: string };

/** Says why something was refused and what to do; nothing where there is no refusal. */
export const Refusal = ({ of: refusal }: { of?: Said }) =>
  refusal ? (
    <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn}>
      {toAgreement(refusal)}
    </Notice>
  ) : null;

/** The way to the privacy notice, where it has to be agreed to first (R25). */
function toAgreement(refusal: Said) {
  if (!('code' in refusal) || refusal.code !== 'PRIVACY_NOT_AGREED') return undefined;
  const child = refusal.facts.kinds.includes('child') ? '1' : undefined;
  const read = () => go('pages/agreement', { child });
  return <Button small text={texts.pages.privacy.read} onPress={read} />;
}
