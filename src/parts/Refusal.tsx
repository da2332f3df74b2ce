import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { go } from '../go';
import { Button } from './Button';
import { Notice } from './Notice';

/** A refusal, or a page's own words. */
type Said = Trouble | { message: string; wayOn?: string };

/** Shows why something was refused and what to do; empty without a refusal. */
export const Refusal = ({ of: refusal }: { of?: Said }) =>
  refusal ? (
    <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn}>
      {toAgreement(refusal)}
    </Notice>
  ) : null;

/** A link to the privacy notice, if it has to be agreed to first (R25). */
function toAgreement(refusal: Said) {
  if (!('code' in refusal) || refusal.code !== 'PRIVACY_NOT_AGREED') return undefined;
  const child = refusal.facts.kinds.includes('child') ? '1' : undefined;
  const read = () => go('pages/agreement', { child });
  return <Button small text={texts.pages.privacy.read} onPress={read} />;
}
