import { useState } from 'react';
import { defined } from '../../../domain/defined';
import type { BookingView } from '../../../types/booking/viewBooking';
import { checkIn } from '../../../types/visits/checkIn';
import { useChange } from '../../api/useChange';
import { useDocument } from './useDocument';

interface Told {
  onArrived: (booking: BookingView) => void;
  onRefused: () => void;
}

/**
 * Checking in one booking (R6), which stays `undefined` until it is read. The desk may say in the same step that the document
 * in hand proves the holder (R23): by the switch, which is off until it is switched, or until the whole number was typed and
 * is the booking's.
 */
export function useArriving(
  appointmentId: string,
  booking: BookingView | undefined,
  { onArrived, onRefused }: Told,
) {
  const change = useChange(checkIn);
  const document = useDocument(appointmentId, booking?.documentMasked ?? '');
  const [switched, setSwitched] = useState<boolean>();
  const [arrived, setArrived] = useState(false);
  const provesHolder =
    booking?.can.proveHolder === true && (switched ?? document.compared?.state === 'same');

  const submit = async () => {
    const answer = await change.send({
      appointmentId,
      provesHolder,
      ...defined({ document: document.typed.trim() || undefined }),
    });
    if (!answer) return;
    if (!answer.ok) return onRefused();
    setArrived(true);
    onArrived(answer.value.booking);
  };

  return {
    document,
    proof: { on: provesHolder, switch: setSwitched },
    /** Whether the patient was checked in just now, on this page. */
    arrived,
    forget: () => setArrived(false),
    busy: change.busy,
    refusal: change.refusal,
    submit,
  };
}
