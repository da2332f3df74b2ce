import { useState } from 'react';
import { texts } from '../../../texts';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { keep, kept } from '../../phone/keep';
import { hasLargeType } from '../../phone/largeType';
import { setElder, useElder } from '../../theme/look';

const { elder: words } = texts.pages.home;
const OFFERED = 'look.elderOffered';

/** The switch to the elder view and back, at the top of the first page. */
export function ElderWay() {
  const elder = useElder();
  return (
    <Button small text={elder ? words.ordinary : words.way} onPress={() => setElder(!elder)} />
  );
}

/** Offers the elder view once to a user whose phone has a large font. */
export function ElderOffer() {
  const elder = useElder();
  const [offered, setOffered] = useState(() => kept(OFFERED) === true || !hasLargeType());
  if (elder || offered) return null;
  const answer = (yes: boolean) => {
    keep(OFFERED, true);
    setOffered(true);
    if (yes) setElder(true);
  };
  return (
    <Notice message={words.offer} wayOn={words.offerNote}>
      <Button small text={words.offerYes} onPress={() => answer(true)} />
      <Button small text={words.offerNo} onPress={() => answer(false)} />
    </Notice>
  );
}
