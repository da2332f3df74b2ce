import { useState } from 'react';
import { defined } from '../../../domain/defined';
import type { BookingView } from '../../../types/booking/viewBooking';
import { checkIn } from '../../../types/visits/checkIn';
import { useChange } from '../../api/useChange';
import { useDocument } from './useDocument';

interface ArrivalCallbacks {
  onArrived: (booking: BookingView) => void;
  onRefused: () => void;
}

/**
 * Checks in one booking (R6), which is `undefined` until it is read. In the same step the desk may
 * confirm that the document at hand proves the holder (R23): by the switch, which is off until it
 * is tapped, or until the full number was typed and is the booking's.
 */
export function useArriving(
  appointmentId: string,
  booking: BookingView | undefined,
  { onArrived, onRefused }: ArrivalCallbacks,
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
    /** Whether the patient was just checked in on this page. */
    arrived,
    forget: () => setArrived(false),
    busy: change.busy,
    refusal: change.refusal,
    submit,
  };
}
