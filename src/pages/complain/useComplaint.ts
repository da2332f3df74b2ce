import { useState } from 'react';
import { written } from '../../../domain/written';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { type CaseKind, caseTextLength } from '../../../types/cases/cases';
import { openOwnCase } from '../../../types/cases/openOwnCase';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { usePatientChoice } from '../../people/usePatientChoice';
import { useDraft } from '../../phone/drafts/useDraft';

/** The patient and the visit of a complaint, if the page before gave them. */
interface About {
  patientId?: string;
  appointmentId?: string;
}

/** The input, kept until the hospital has it. */
interface Written {
  kind?: CaseKind | undefined;
  visitId?: string | undefined;
  text: string;
}

/** A complaint while it is written: the patient, the kind, the visit, the words; and sending it. */
export function useComplaint(about: About) {
  const { patients, patient, pick } = usePatientChoice(about.patientId);
  const change = useChange(openOwnCase, { inTap: useConsents('survey') });
  const past = useOperation(listAppointments, { when: 'past' });
  const draft = useDraft<Written>('complaint', { text: '' }, about.appointmentId);
  const { kind, text, visitId = about.appointmentId } = draft.value;
  const write = (some: Partial<Written>) => draft.set({ ...draft.value, ...some });
  const [tried, setTried] = useState(false);
  const { today, appointments } =
    past.state === 'ready' ? past.value : { today: undefined, appointments: [] };
  const visits = appointments.filter(
    ({ status, patient: whose }) =>
      status !== 'cancelled' && whose.patientId === patient?.patientId,
  );
  const visit = visits.find(({ appointmentId }) => appointmentId === visitId);
  const words = written(text, caseTextLength);

  const submit = async () => {
    setTried(true);
    if (!patient || !kind || !words) return;
    const answer = await change.send({
      patientId: patient.patientId,
      kind,
      text: words,
      appointmentId: visit?.appointmentId,
    });
    if (!answer?.ok) return;
    draft.forget();
    go.instead('pages/case', { caseId: answer.value.case.caseId, fresh: '1' });
  };
  return {
    patients,
    patient,
    /** Chooses the patient; a visit of another patient is dropped. */
    choosePatient(patientId: string) {
      pick(patientId);
      write({ visitId: undefined });
    },
    kind,
    setKind: (next: CaseKind | undefined) => write({ kind: next }),
    today,
    visits,
    visit,
    setVisitId: (next: string | undefined) => write({ visitId: next }),
    text,
    setText: (next: string) => write({ text: next }),
    draft,
    /** The fields that are missing, once the user has tried to send. */
    missing: { kind: tried && !kind, text: tried && !words },
    change,
    submit,
  };
}
export type ComplaintForm = ReturnType<typeof useComplaint>;
