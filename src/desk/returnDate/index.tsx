import { StaffPage } from '../../access/StaffPage';
import { useParams } from '../../go';
import { Card } from '../../parts/Card';
import { Body } from '../../parts/Page';
import { ReturnDate } from '../../returns/ReturnDate';

export default () => <StaffPage roles={['desk', 'doctor']}>{() => <Visit />}</StaffPage>;

/** When shall this patient come back? One visit and its return date (R13). */
function Visit() {
  const { appointmentId = '' } = useParams();
  return (
    <Body>
      <Card>
        <ReturnDate appointmentId={appointmentId} named />
      </Card>
    </Body>
  );
}
