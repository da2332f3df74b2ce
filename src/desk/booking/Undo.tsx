import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import type { BookingView } from '../../../types/booking/viewBooking';
import { undoCheckIn } from '../../../types/visits/undoCheckIn';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { Reason, useReason } from '../../parts/staff/Reason';
import { Ways } from '../../parts/Ways';
import { tell } from '../../phone/tell';

const { booking: words, common } = deskTexts;

interface Props {
  appointmentId: string;
  onDone: (booking: BookingView) => void;
}

/** Takes the check-in back within its day, with a reason (R6). */
export function Undo({ appointmentId, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const reason = useReason(`undo ${appointmentId}`);
  const change = useChange(undoCheckIn);
  const submit = async () => {
    if (!reason.given()) return;
    const answer = await change.send({ appointmentId, reason: reason.value });
    if (!answer?.ok) return;
    reason.clear();
    tell(words.undone);
    onDone(answer.value.booking);
  };
  if (!open) return <Button kind="danger" text={words.undo} onPress={() => setOpen(true)} />;
  return (
    <Card title={words.undoTitle}>
      <Reason id="undo-reason" quick={words.undoReasons} {...reason.field} />
      <Refusal of={change.refusal} />
      <Ways>
        <Button text={common.cancel} onPress={() => setOpen(false)} />
        <Button
          kind="danger"
          text={words.undo}
          busyText={words.undoing}
          busy={change.busy}
          onPress={submit}
        />
      </Ways>
    </Card>
  );
}
