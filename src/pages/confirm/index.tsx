import { Page } from '../../parts/Page';
import { page } from '../page';
import { ConfirmBooking } from './ConfirmBooking';
import { ConfirmMove } from './ConfirmMove';

/** Is everything right? The booking, or the move, before it is made. */
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
