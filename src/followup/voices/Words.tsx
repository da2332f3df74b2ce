import { View } from '@tarojs/components';
import { useState } from 'react';
import { written } from '../../../domain/written';
import { followupTexts } from '../../../texts/followup';
import type { VoiceStep } from '../../../types/voices/handleVoice';
import { voiceTextLength } from '../../../types/voices/voices';
import { Button } from '../../parts/Button';
import { TextArea } from '../../parts/TextArea';
import { useDraft } from '../../phone/drafts/useDraft';

const { voices: words } = followupTexts;

interface Props {
  action: 'answer' | 'putAside';
  /** The voice and its revision. */
  about: string;
  busy: boolean;
  onSend: (step: VoiceStep) => void;
}

/** The department's answer, or why nothing is done. */
export function Words({ action, about, busy, onSend }: Props) {
  // The voice has another revision once the words were saved: then they are not shown again.
  const { value: text, set: setText } = useDraft<string>('voice', '', `${about} ${action}`);
  const [tried, setTried] = useState(false);
  const typedText = written(text, voiceTextLength);
  const answers = action === 'answer';
  const submit = () => {
    setTried(true);
    if (typedText) onSend({ do: action, text: typedText });
  };
  return (
    <View className="voice-form">
      <TextArea
        id={`voice-${action}`}
        label={answers ? words.answerLabel : words.asideLabel}
        value={text}
        placeholder={answers ? words.answerPlaceholder : words.asidePlaceholder}
        maxLength={voiceTextLength.max}
        error={tried && !typedText ? words.short : undefined}
        onChange={setText}
      />
      <Button
        kind="main"
        text={answers ? words.answer : words.putAside}
        busy={busy}
        busyText={words.saving}
        onPress={submit}
      />
    </View>
  );
}
