import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { written } from '../../../domain/written';
import { texts } from '../../../texts';
import { book, purposeLength } from '../../../types/booking/book';
import type { ValueOf } from '../../../types/contract';
import type { PatientView } from '../../../types/people/patientView';
import { viewSession } from '../../../types/timetable/viewSession';
import { isClientTrouble, type Trouble } from '../../api/trouble';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Asking, SubmitFor } from '../../booking/Asking';
import { Elsewhere } from '../../booking/Elsewhere';
import { Foreseen } from '../../booking/Foreseen';
import { justBooked } from '../../booking/justBooked';
import { keepVisit } from '../../booking/keptVisits';
import { type Visit, VisitChoice } from '../../booking/VisitChoice';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Skeleton } from '../../parts/Skeleton';
import { bookNextFor } from '../../people/lastUsed';
import { usePatientChoice } from '../../people/usePatientChoice';
import { Whom } from '../../people/Whom';
import { useDraft } from '../../phone/drafts/useDraft';
import { knowDoctor } from '../../timetable/knownDoctors';
import { Purpose } from './Purpose';
import { Rules } from './Rules';
import { useDoubt } from './useDoubt';
import { Where } from './Where';

const { confirm: words } = texts.pages;

interface Props {
  sessionId: string;
  slot: number;
  /** The patient and the kind of visit, if the page before gave them. */
  patientId?: string;
  visit?: Visit;
}

/** What would keep the patient from this booking (R4, R8). */
const Before = ({
  patient,
  view,
  refused,
}: {
  patient: PatientView;
  view: ValueOf<typeof viewSession>;
  refused: Trouble | undefined;
}) => (
  <Foreseen
    patient={patient}
    to={{ date: view.session.date, departmentId: view.session.department.id }}
    limits={view.rules.booking}
    today={view.today}
    refused={refused}
  />
);

/** Stores on this phone what was booked, for whom and where, and opens its ticket. */
function showBooked(booked: ValueOf<typeof book>, today: string | undefined): void {
  const { appointmentId, doctor, department, patient } = booked.appointment;
  bookNextFor(patient.patientId);
  keepVisit(booked.appointment);
  if (today) justBooked.set({ ...booked, today });
  knowDoctor({ ...doctor, department: department.name });
  go.instead('pages/appointment', { appointmentId, fresh: '1' });
}

/**
 * Confirms a new booking: patient, first or return visit, the rules. A refusal keeps every choice.
 */
export function ConfirmBooking({ sessionId, slot, ...meant }: Props) {
  const session = useOperation(viewSession, { sessionId });
  const choice = usePatientChoice(meant.patientId);
  const { patient } = choice;
  const [visit, setVisit] = useState<Visit>(meant.visit ?? 'first');
  const purpose = useDraft('purpose', '');
  const request = useChange(book, { inTap: useConsents('booking') });

  const doubt = useDoubt(patient, session.state === 'ready' ? session.value.session : undefined);

  const submit = async () => {
    if (!patient) return;
    const meant = doubt.isMeant();
    if (meant !== true && !(await meant)) return;
    const { patientId } = patient;
    const answer = await request.send({
      ...{ patientId, sessionId, slot, visit },
      ...defined({ purpose: written(purpose.value, purposeLength) }),
    });
    if (!answer) return;
    if (answer.ok) {
      purpose.forget();
      showBooked(answer.value, session.state === 'ready' ? session.value.today : undefined);
    } else if (!isClientTrouble(answer.refusal)) session.reload();
  };

  return (
    <Asking
      request={request}
      wish={{ patientId: patient?.patientId, sessionId, visit }}
      action={
        session.state === 'ready' && (
          <SubmitFor
            request={request}
            choice={choice}
            text={words.submitFor(patient?.name)}
            busyText={words.submitting}
            onPress={submit}
          />
        )
      }
    >
      <Loaded of={session} skeleton={<Skeleton cards={3} lines={3} />}>
        {value => (
          <>
            <Where view={value} slot={slot} known={Boolean(request.refusal)} />
            <Whom title={words.who} choice={choice} onChoose={choice.pick} />
            {patient && <Before patient={patient} view={value} refused={request.refusal} />}
            {doubt.said && <Notice tone="warn" message={doubt.said} wayOn={words.doubtWay} />}
            <VisitChoice chosen={visit} onChoose={setVisit} />
            <Purpose value={purpose.value} onChange={purpose.set} />
            <Rules view={value} slot={slot} />
            {value.session.state === 'full' && <Elsewhere sessionId={sessionId} />}
          </>
        )}
      </Loaded>
    </Asking>
  );
}
