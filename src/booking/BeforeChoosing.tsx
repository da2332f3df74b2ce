import { useState } from 'react';
import { texts } from '../../texts';
import { sayNamedDay } from '../../texts/say';
import type { Standings } from '../../types/booking/standing';
import { Notice } from '../parts/Notice';
import { lastUsed } from '../people/lastUsed';
import { Foreseen } from './Foreseen';
import { type KeptVisits, keptVisits } from './keptVisits';

const { foreseen: words } = texts.pages;

interface Props {
  departmentId: string;
  /** The chosen day. */
  date: string | undefined;
  today: string;
}

/**
 * Shows what keeps a patient from booking, and their visits in this department: for the patient of
 * the last booking, or for all of the account's. It uses what the first page has read and the phone
 * keeps, and requests nothing. The confirming page reads again.
 */
export function BeforeChoosing({ departmentId, date, today }: Props) {
  const [kept] = useState(keptVisits);
  if (!kept?.standings) return null;
  const { limits, patients } = kept.standings;
  const to = date ? { date, departmentId } : undefined;
  return (
    <>
      {meantOf(patients).map(patient => (
        <Foreseen key={patient.patientId} {...{ patient, to, limits, today }} />
      ))}
      {!date &&
        meantOf(patients).map(patient => (
          <Booked key={patient.patientId} {...{ kept, patient, departmentId, today }} />
        ))}
    </>
  );
}

type Patient = Standings['patients'][number];

const meantOf = (patients: readonly Patient[]): readonly Patient[] => {
  const last = patients.filter(({ patientId }) => patientId === lastUsed());
  return last.length ? last : patients;
};

interface BookedProps {
  kept: KeptVisits;
  patient: Patient;
  departmentId: string;
  today: string;
}

/** The next visit of a patient in the department, if there is one. */
function Booked({ kept, patient: { patientId, name }, departmentId, today }: BookedProps) {
  const next = kept.appointments.find(
    ({ status, department, patient, date }) =>
      status === 'booked' &&
      department.id === departmentId &&
      patient.patientId === patientId &&
      date >= today,
  );
  if (!next) return null;
  const { date, start, doctor } = next;
  return (
    <Notice message={words.booked(name, `${sayNamedDay(date, today)} ${start} ${doctor.name}`)} />
  );
}
