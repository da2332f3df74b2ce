import { foreseen, type PatientStanding } from '../../domain/booking/foreseen';
import type { BookingLimits } from '../../domain/booking/limits';
import { at } from '../../domain/time/time';
import { texts } from '../../texts';
import { sayMoment, sayNamedDay } from '../../texts/say';
import type { Trouble } from '../api/trouble';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { foreseen: words } = texts.pages;

interface Props {
  patient: PatientStanding & { patientId: string; name: string };
  /** The day and department; undefined if no day is chosen yet. */
  to: { date: string; departmentId: string } | undefined;
  limits: BookingLimits;
  today: string;
  /** The refusal that the page already shows, so that it is not shown twice. */
  refused?: Trouble | undefined;
}

/**
 * Shows what would keep a patient from booking, before anything is chosen (R4, R8); empty if
 * nothing would.
 */
export function Foreseen({ patient, to, limits, today, refused }: Props) {
  const found = foreseen(patient, to, limits, at(today));
  if (!found || found.code === refused?.code) return null;
  const { name, patientId } = patient;
  const day = to ? sayNamedDay(to.date, today) : '';
  const appointments = (
    <Button small text={words.toAppointments} onPress={() => go('pages/appointments')} />
  );
  switch (found.code) {
    case 'BARRED':
      return (
        <Notice
          tone="warn"
          message={words.barred(name, sayMoment(found.facts.until, today))}
          wayOn={words.barredNote}
        >
          <Button
            small
            text={texts.pages.refused.toStrikes}
            onPress={() => go('pages/strikes', { patientId })}
          />
        </Notice>
      );
    case 'LIMIT_DEPARTMENT_DAY':
      return (
        <Notice
          tone="warn"
          message={words.departmentDay(name, day, found.facts.max)}
          wayOn={words.departmentDayNote}
        >
          {appointments}
        </Notice>
      );
    case 'LIMIT_DAY':
      return (
        <Notice tone="warn" message={words.day(name, day, found.facts.max)} wayOn={words.dayNote}>
          {appointments}
        </Notice>
      );
    case 'LIMIT_TOTAL':
      return (
        <Notice tone="warn" message={words.total(name, found.facts.max)} wayOn={words.totalNote}>
          {appointments}
        </Notice>
      );
    default:
      return null;
  }
}
