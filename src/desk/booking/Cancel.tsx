import { View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import { cancelFor } from '../../../types/booking/cancelFor';
import type { BookingView } from '../../../types/booking/viewBooking';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Refusal } from '../../parts/Refusal';
import { Reason, useReason } from '../../parts/staff/Reason';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';
import { tell } from '../../phone/tell';
import './index.scss';

const { booking: words, common } = deskTexts;
type Because = 'patientWish' | 'deskError';

interface Props {
  booking: BookingView;
  today: string;
  onDone: (booking: BookingView) => void;
}

/**
 * Cancels the appointment for the patient (R5). The reason decides whether it is a strike, and the
 * page says which (R7).
 */
export function Cancel({ booking, today, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const [because, setBecause] = useState<Because>('patientWish');
  const reason = useReason(`cancel ${booking.appointmentId}`);
  const change = useChange(cancelFor);
  const submit = async () => {
    if (!reason.given()) return;
    const { patientName, date, start, department } = booking;
    const what = `${patientName} ${sayDate(date, today)} ${start} ${department.name}`;
    const whose =
      because === 'patientWish'
        ? words.whose(words.patientWish, words.patientWishNote)
        : words.whose(words.deskError, words.deskErrorNote);
    if (
      !(await askToConfirm({ ...words.cancelAsk, content: words.cancelAsk.content(what, whose) }))
    )
      return;
    const answer = await change.send({
      appointmentId: booking.appointmentId,
      because,
      reason: reason.value,
    });
    if (!answer?.ok) return;
    reason.clear();
    tell(words.cancelled);
    onDone(answer.value.booking);
  };
  if (!open) return <Button kind="danger" text={words.cancel} onPress={() => setOpen(true)} />;
  return (
    <>
      <Card title={words.because} flat>
        <Choice
          label={words.because}
          chosen={because}
          onChoose={value => setBecause(value as Because)}
          options={[
            { value: 'patientWish', title: words.patientWish, note: words.patientWishNote },
            { value: 'deskError', title: words.deskError, note: words.deskErrorNote },
          ]}
        />
      </Card>
      <Card title={words.cancelTitle}>
        <Reason id="cancel-reason" quick={words.cancelReasons} {...reason.field} />
        <View className="below">
          <Refusal of={change.refusal} />
        </View>
        <Ways>
          <Button text={common.cancel} onPress={() => setOpen(false)} />
          <Button
            kind="danger"
            text={words.cancel}
            busyText={words.cancelling}
            busy={change.busy}
            onPress={submit}
          />
        </Ways>
      </Card>
    </>
  );
}
