import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { dayWords, sayNearMoment } from '../../../texts/say';
import { answerReminder } from '../../../types/booking/answerReminder';
import type { AppointmentView } from '../../../types/booking/appointment';
import { useChange } from '../../api/useChange';
import type { useCancel } from '../../booking/useCancel';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { tell } from '../../phone/tell';

const { appointment: words } = texts.pages;

interface Props {
  appointment: AppointmentView;
  today: string;
  onAnswered: (appointment: AppointmentView) => void;
  cancelling: ReturnType<typeof useCancel>;
}

/**
 * The reminder's question, answered by one tap (R13). If not coming costs a strike, cancelling asks
 * for confirmation.
 */
export function WillCome({ appointment, today, onAnswered, cancelling }: Props) {
  const change = useChange(answerReminder);
  const { appointmentId, cancellation, date } = appointment;
  const free = cancellation.cost === 'free';
  const answer = async (coming: boolean) => {
    const answered = await change.send({ appointmentId, coming });
    if (answered?.ok) {
      if (!coming) tell(words.givenBack);
      onAnswered(answered.value.appointment);
    } else if (answered?.refusal.code === 'CANCEL_COSTS_STRIKE') {
      // Free cancelling ended while the page was open.
      change.forget();
      cancelling.start(
        { ...appointment, cancellation: { ...cancellation, cost: 'strike' } },
        today,
      );
    }
  };
  return (
    <Card>
      <Text className="will-come-question">{words.asks(dayWords(date, today).name)}</Text>
      <View className="quiet">
        {free ? words.asksFree(sayNearMoment(cancellation.freeUntil, today)) : words.asksStrike}
      </View>
      <Refusal of={change.refusal} />
      <View className="will-come">
        <Button
          kind="main"
          text={words.comes}
          busyText={words.answering}
          busy={change.sending?.coming === true}
          onPress={() => answer(true)}
        />
        <Button
          text={words.comesNot}
          busyText={words.answering}
          busy={change.sending?.coming === false}
          onPress={() => (free ? answer(false) : cancelling.start(appointment, today))}
        />
      </View>
    </Card>
  );
}
