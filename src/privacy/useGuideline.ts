import { useEffect, useState } from 'react';
import { requireAgreement } from '../phone/privacy';

/**
 * Has WeChat ask for its own privacy guideline before the first datum of a form (R25), where it still has to: the person never answered,
 * said no, or it was changed since. Who said no may go on by typing, and may be asked again.
 * @param ready the form is there: the hospital's own notice is agreed to
 */
export function useGuideline(ready: boolean) {
  const [refused, setRefused] = useState(false);
  const ask = async () => setRefused(!(await requireAgreement()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the form comes.
  useEffect(() => {
    if (ready) ask();
  }, [ready]);
  return { refused, ask };
}
