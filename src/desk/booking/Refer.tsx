import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { referOutward } from '../../../types/booking/referOutward';
import type { BookingView } from '../../../types/booking/viewBooking';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Refusal } from '../../parts/Refusal';
import { Reason, useReason } from '../../parts/staff/Reason';
import { Ways } from '../../parts/Ways';
import { tell } from '../../phone/tell';

const { booking: words, common } = deskTexts;

interface Props {
  appointmentId: string;
  onDone: (booking: BookingView) => void;
}

/** Records that the patient was referred to another unit (R2). */
export function Refer({ appointmentId, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState('');
  const reason = useReason(`refer ${appointmentId}`);
  const change = useChange(referOutward);
  const submit = async () => {
    if (!reason.given()) return;
    const answer = await change.send({ appointmentId, unit, reason: reason.value });
    if (!answer?.ok) return;
    reason.clear();
    tell(words.referred);
    setOpen(false);
    onDone(answer.value.booking);
  };
  if (!open) return <Button text={words.refer} onPress={() => setOpen(true)} />;
  return (
    <Card title={words.referTitle}>
      <Field
        id="refer-unit"
        label={words.referUnit}
        placeholder={words.referUnitPlaceholder}
        value={unit}
        maxLength={60}
        onChange={setUnit}
      />
      <Reason id="refer-reason" quick={words.referReasons} {...reason.field} />
      <Refusal of={change.refusal} />
      <Ways>
        <Button text={common.cancel} onPress={() => setOpen(false)} />
        <Button
          kind="main"
          text={words.refer}
          busyText={words.referring}
          busy={change.busy}
          disabled={unit.trim().length < 2}
          onPress={submit}
        />
      </Ways>
    </Card>
  );
}
