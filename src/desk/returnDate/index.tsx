import { useParams } from '../../go';
import { Card } from '../../parts/Card';
import { Body } from '../../parts/Page';
import { StaffPage } from '../../staff/StaffPage';
import { ReturnDate } from '../parts/ReturnDate';

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
