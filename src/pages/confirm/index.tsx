import { useParams } from '../../go';
import { Page } from '../../parts/Page';
import { ConfirmBooking } from './ConfirmBooking';
import { ConfirmMove } from './ConfirmMove';

/** Is it right like this? Everything about the booking, or the move, before it is made. */
export default function Confirm() {
  const { sessionId = '', slot = '', move, patientId, visit } = useParams();
  const place = { sessionId, slot: Number(slot) };
  return (
    <Page>
      {move ? (
        <ConfirmMove {...place} appointmentId={move} />
      ) : (
        <ConfirmBooking {...place} patientId={patientId} visit={visit} />
      )}
    </Page>
  );
}
