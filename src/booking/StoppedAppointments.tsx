import { texts } from '../../texts';
import { sayDate } from '../../texts/say';
import type { AppointmentView } from '../../types/booking/appointment';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { appointments: words } = texts.pages;

interface Props {
  appointments: AppointmentView[];
  today: string;
}

/**
 * A notice for each appointment that the hospital cancelled and the patient has not booked again
 * (R9).
 */
export const StoppedAppointments = ({ appointments, today }: Props) => (
  <>
    {appointments.map(({ appointmentId, date, start, doctor, department, patient }) => (
      <Notice
        key={appointmentId}
        tone="warn"
        message={words.stoppedNote}
        wayOn={words.stoppedOf(
          patient.name,
          `${sayDate(date, today)} ${start} ${department.name} ${doctor.name}`,
        )}
      >
        <Button
          small
          text={words.rebook}
          onPress={() => go('pages/appointment', { appointmentId })}
        />
      </Notice>
    ))}
  </>
);
