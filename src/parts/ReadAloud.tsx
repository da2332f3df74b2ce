import { useEffect, useState } from 'react';
import { texts } from '../../texts';
import { canSpeak, speak, stopSpeaking } from '../phone/speak';
import { useElder } from '../theme/look';
import { Button } from './Button';

const { elder: words } = texts.pages.common;

/** In the elder view a button that reads a text aloud, if the phone can. */
export function ReadAloud({ text }: { text: string }) {
  const elder = useElder();
  const [reads] = useState(canSpeak);
  useEffect(() => () => (reads ? stopSpeaking() : undefined), [reads]);
  return elder && reads ? <Button text={words.readAloud} onPress={() => speak(text)} /> : null;
}
