import { texts } from '../../texts';
import { sayDate, sayMoment } from '../../texts/say';
import { listOwnReturnVisits } from '../../types/returns/listOwnReturnVisits';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { returns: words } = texts.pages;

/** A notice for each return visit that can be booked now and is not booked (R13). */
export function ReturnsDue() {
  const operation = useOperation(listOwnReturnVisits, {});
  if (operation.state !== 'ready') return null;
  const { today, due } = operation.value;
  return (
    <>
      {due
        .filter(({ state, booking }) => state === 'waiting' && booking === 'open')
        .map(({ returnVisitId, patient, date, doctor, department, closesAt }) => (
          <Notice
            key={returnVisitId}
            tone="warn"
            message={words.reminder(patient.name, sayDate(date, today))}
            wayOn={words.reminderNote(department.name, doctor.name, sayMoment(closesAt, today))}
          >
            <Button
              small
              text={words.choose}
              onPress={() =>
                go('pages/doctor', { doctorId: doctor.id, date, returnVisit: returnVisitId })
              }
            />
          </Notice>
        ))}
    </>
  );
}
