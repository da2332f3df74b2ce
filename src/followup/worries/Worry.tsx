import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dateOf } from '../../../domain/time/time';
import { written } from '../../../domain/written';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayMoment, sayShortDate, sayTime } from '../../../texts/say';
import { answerWorry, worryAnswerLength } from '../../../types/calling/answerWorry';
import type { listWorries } from '../../../types/calling/listWorries';
import type { ValueOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { sayEvent, sayPerson } from '../../calling/followUpWords';
import { Phones } from '../../calling/Phones';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State } from '../../parts/State';
import { Box } from '../../parts/staff/Box';
import { TextArea } from '../../parts/TextArea';
import { useDraft } from '../../phone/drafts/useDraft';

const { worries: words } = followupTexts;

type Page = ValueOf<typeof listWorries>;
interface Props {
  of: Page['worries'][number];
  today: string;
  /** Whether the doctor who looks may answer. */
  mine: boolean;
  onAnswered: (name: string) => void;
}

/** A patient's worry, the number to call, and what the doctor told them. */
export function Worry(props: Props) {
  const { at, by, department, worry, answer, kind, date, diagnosis, person, dueAt, overdue } =
    props.of;
  const { today } = props;
  return (
    <Card>
      <View className="worry-head">
        <Text className="worry-name">{person.name}</Text>
        <Text className="quiet">{sayPerson(person)}</Text>
      </View>
      <View className="worry-of">
        <Text className="quiet">
          {department} · {texts.followUps.kinds[kind]} · {sayEvent(kind, date, today)}
        </Text>
        {diagnosis && <Text className="quiet">{words.diagnosis(diagnosis)}</Text>}
      </View>
      <Box>
        <Text className="quiet">{words.said}</Text>
        <Text className="worry-text" userSelect>
          {worry}
        </Text>
        <Text className="quiet">{words.handed(by, sayMoment(at, today))}</Text>
      </Box>
      {!answer && (
        <View className="worry-due">
          {overdue ? (
            <State word={words.overdue(sayDue(dueAt, today))} sign="!" tone="bad" />
          ) : (
            <Text className="quiet">{words.dueAt(sayDue(dueAt, today))}</Text>
          )}
        </View>
      )}
      {answer ? (
        <View className="worry-of">
          <Text className="quiet">{words.answered(answer.by, sayMoment(answer.at, today))}</Text>
          <Text userSelect>{answer.text}</Text>
        </View>
      ) : (
        <Answering {...props} />
      )}
    </Card>
  );
}

/** The day and the time at which it is due; the day appears once. */
const sayDue = (dueAt: number, today: string): string =>
  `${sayShortDate(dateOf(dueAt), today)} ${sayTime(dueAt)}`;

/** The number to call, and a field for what the doctor told the patient. */
function Answering({ of: { followUpId, person }, mine, onAnswered }: Props) {
  const draft = useDraft<string>('worry', '', followUpId);
  const text = draft.value;
  const [writing, setWriting] = useState(draft.restored);
  const [tried, setTried] = useState(false);
  const change = useChange(answerWorry);
  const answerText = written(text, worryAnswerLength);

  const submit = async () => {
    setTried(true);
    if (!answerText) return;
    const result = await change.send({ followUpId, text: answerText });
    if (!result?.ok) return;
    draft.forget();
    onAnswered(person.name);
  };
  return (
    <View className="worry-ways">
      <Phones phones={person.phones} main={!writing} />
      {!mine && <Text className="quiet">{words.readOnly}</Text>}
      {mine && !writing && <Button text={words.write} onPress={() => setWriting(true)} />}
      {writing && (
        <>
          <TextArea
            id={`worry-${followUpId}`}
            label={words.label}
            value={text}
            placeholder={words.placeholder}
            maxLength={worryAnswerLength.max}
            onChange={draft.set}
            error={tried && !answerText ? words.short : undefined}
          />
          <Refusal of={change.refusal} />
          <Button
            kind="main"
            text={words.submit}
            busy={change.busy}
            busyText={words.submitting}
            onPress={submit}
          />
          <Button text={words.drop} onPress={() => setWriting(false)} />
        </>
      )}
    </View>
  );
}
