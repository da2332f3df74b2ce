import { Card } from '../../parts/Card';
import { Body } from '../../parts/Page';
import { ReturnDate } from '../../returns/ReturnDate';
import { staffPage } from '../page';

/** When shall this patient come back? One visit and its return date (R13). */
export default staffPage('desk/returnDate', function Visit({ appointmentId }) {
  return (
    <Body>
      <Card>
        <ReturnDate appointmentId={appointmentId} named />
      </Card>
    </Body>
  );
});
