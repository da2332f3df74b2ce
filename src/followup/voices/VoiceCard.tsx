import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment } from '../../../texts/say';
import { handleVoice, type VoiceStep } from '../../../types/voices/handleVoice';
import type { VoiceState } from '../../../types/voices/names';
import type { Colleague, VoiceAction, VoiceView } from '../../../types/voices/voices';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State, type Tone } from '../../parts/State';
import { Match } from './Match';
import { Send } from './Send';
import { Words } from './Words';

const { voices: words } = followupTexts;
const { states, actions } = texts.voices;

const LOOKS: Record<VoiceState, { sign: string; tone: Tone }> = {
  new: { sign: '●', tone: 'warn' },
  matched: { sign: '✓', tone: 'good' },
  sent: { sign: '○', tone: 'warn' },
  answered: { sign: '✓', tone: 'good' },
  asCase: { sign: '↻', tone: 'plain' },
  aside: { sign: '–', tone: 'plain' },
};

interface Props {
  of: VoiceView;
  today: string;
  colleagues: Colleague[];
  onDone: (said: string) => void;
}

/** One voice: the patient's words, what was done about them, and the next step. */
export function VoiceCard({ of, today, colleagues, onDone }: Props) {
  const [action, setAction] = useState<VoiceAction>();
  const change = useChange(handleVoice);
  const { voiceId, revision, state, text } = of;
  const send = async (step: VoiceStep) => {
    const said = await change.send({ voiceId, revision, step });
    if (said?.ok) onDone(words.done[step.do]);
  };
  const form = { busy: change.busy, onSend: send };
  return (
    <Card>
      <View className="voice-head">
        <Text className="quiet">{words.visit(of.date, of.department.name, of.doctor)}</Text>
        <State word={states[state]} {...LOOKS[state]} />
      </View>
      <Text className="voice-text" userSelect>
        {text}
      </Text>
      <Facts of={of} today={today} />
      {action === 'match' && <Match {...form} of={of} colleagues={colleagues} />}
      {action === 'send' && <Send {...form} of={of} />}
      {(action === 'answer' || action === 'putAside') && (
        <Words {...form} key={action} action={action} about={`${voiceId} ${revision}`} />
      )}
      <Refusal of={change.refusal} />
      <View className="voice-ways">
        {action ? (
          <Button small text={words.drop} onPress={() => setAction(undefined)} />
        ) : (
          of.can.map(each => (
            <Button key={each} small text={actions[each]} onPress={() => setAction(each)} />
          ))
        )}
        {of.caseId && !action && (
          <Button
            small
            text={words.seeCase}
            onPress={() => go('followup/case', { caseId: of.caseId ?? '' })}
          />
        )}
      </View>
    </Card>
  );
}

/** The source of a voice, where it was sent, and the answer. */
function Facts({ of, today }: Pick<Props, 'of' | 'today'>) {
  const { from, at, about, sentTo, sentAt, answer, aside, praised, kind, state } = of;
  const names = praised.map(({ name, department }) => words.colleague(name, department));
  return (
    <View className="voice-facts">
      <Text className="quiet">
        {[
          words.from[from],
          sayMoment(at, today),
          ...(about ? [texts.cases.kinds[about]] : []),
        ].join(' · ')}
      </Text>
      {kind === 'praise' && state === 'matched' && (
        <Text>{names.length ? words.praised(names) : words.praisedDepartment}</Text>
      )}
      {sentTo && sentAt !== undefined && (
        <Text className="quiet">{words.sentTo(sentTo.name, sayMoment(sentAt, today))}</Text>
      )}
      {answer && (
        <>
          <Text className="quiet">{words.answered(answer.by, sayMoment(answer.at, today))}</Text>
          <Text userSelect>{answer.text}</Text>
        </>
      )}
      {aside && <Text className="quiet">{words.aside(aside)}</Text>}
    </View>
  );
}
