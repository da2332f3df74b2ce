import { mayCall } from '../../../domain/access/member';
import { bookReturn } from '../../../types/booking/bookReturn';
import { Card } from '../../parts/Card';
import { Body } from '../../parts/Page';
import { ReturnDate } from '../../returns/ReturnDate';
import { staffPage } from '../page';
import { BookInRoom } from './BookInRoom';

/** The return date of one visit (R13). */
export default staffPage('desk/returnDate', function Visit({ appointmentId, me }) {
  const { doctorId } = me;
  return (
    <Body>
      <Card>
        <ReturnDate appointmentId={appointmentId} named />
      </Card>
      {doctorId && mayCall(me, bookReturn) && (
        <BookInRoom appointmentId={appointmentId} doctorId={doctorId} />
      )}
    </Body>
  );
});
