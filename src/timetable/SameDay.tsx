import { texts } from '../../texts';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Sentences } from '../parts/Sentences';
import { Ways } from '../parts/Ways';
import { dial } from '../phone/dial';
import { useHospital } from '../theme/hospital';

const { elsewhere: words, contacts } = texts.pages;

/** How a patient can be seen today without a booking: by telephone or at the desk, or at once. */
export function SameDay() {
  const { registration } = useHospital();
  return (
    <Card title={words.sameDay}>
      <Sentences
        of={[
          words.sameDayNote,
          contacts.where(registration.name, registration.place),
          words.sameDayUrgent,
        ]}
      />
      <Ways>
        <Button text={contacts.call(registration.phone)} onPress={() => dial(registration.phone)} />
      </Ways>
    </Card>
  );
}
