import { followupTexts } from '../../../texts/followup';
import { sayDate } from '../../../texts/say';
import { viewBooking } from '../../../types/booking/viewBooking';
import { viewPatient } from '../../../types/booking/viewPatient';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Field } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import type { About, NewCaseForm } from './useNewCase';

const { openCase: words, casePage } = followupTexts;

/** The complainant: the patient of a visit, a patient, or a caller with a name and a number. */
export function Whose({
  about: { appointmentId, patientId },
  of,
}: {
  about: About;
  of: NewCaseForm;
}) {
  if (appointmentId) return <OfVisit appointmentId={appointmentId} />;
  if (patientId) return <OfPatient patientId={patientId} />;
  return <OfSomebody of={of} />;
}

const OfSomebody = ({ of: { draft, mistakes, set } }: { of: NewCaseForm }) => (
  <Card title={words.whose} flat>
    <Field
      id="open-name"
      label={words.name}
      value={draft.name}
      placeholder={words.namePlaceholder}
      onChange={name => set({ name })}
      error={mistakes.name}
    />
    <Field
      id="open-phone"
      label={words.phone}
      value={draft.phone}
      placeholder={words.phonePlaceholder}
      keyboard="number"
      maxLength={20}
      onChange={phone => set({ phone })}
      error={mistakes.phone}
    />
  </Card>
);

function OfVisit({ appointmentId }: { appointmentId: string }) {
  const operation = useOperation(viewBooking, { appointmentId });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ today, booking }) => (
        <Card title={words.whose} flat>
          <Cell
            title={booking.patientName}
            note={words.visitOf(
              booking.department.name,
              casePage.visitOf(sayDate(booking.date, today), booking.doctor.name),
            )}
          />
        </Card>
      )}
    </Loaded>
  );
}

function OfPatient({ patientId }: { patientId: string }) {
  const operation = useOperation(viewPatient, { patientId });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ patient }) => (
        <Card title={words.whose} flat>
          <Cell title={patient.name} note={patient.phone} />
        </Card>
      )}
    </Loaded>
  );
}
