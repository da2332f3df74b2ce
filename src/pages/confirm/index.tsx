import { Page } from '../../parts/Page';
import { page } from '../page';
import { ConfirmBooking } from './ConfirmBooking';
import { ConfirmMove } from './ConfirmMove';

/** Confirms a booking or a move. */
export default page('pages/confirm', function Confirm({ sessionId, slot, move, patientId, visit }) {
  const place = { sessionId, slot };
  return (
    <Page>
      {move ? (
        <ConfirmMove {...place} appointmentId={move} />
      ) : (
        <ConfirmBooking {...place} patientId={patientId} visit={visit} />
      )}
    </Page>
  );
});
