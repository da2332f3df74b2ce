import { useEffect, useState } from 'react';
import { requireAgreement } from '../phone/privacy';

/**
 * Lets WeChat ask for its own privacy guideline before the first personal data of a form (R25), if
 * needed: the user never answered, refused, or it was changed. After a refusal the user may type
 * instead, and may be asked again.
 * @param ready the form is visible: the hospital's own notice is agreed to
 */
export function useGuideline(ready: boolean) {
  const [refused, setRefused] = useState(false);
  const ask = async () => setRefused(!(await requireAgreement()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the form is visible
  useEffect(() => {
    if (ready) ask();
  }, [ready]);
  return { refused, ask };
}
