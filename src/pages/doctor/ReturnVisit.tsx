import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import type { ReturnVisitView } from '../../../types/returns/returnVisits';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';

const { returns: words } = texts.pages;

interface Props {
  returnVisit: ReturnVisitView;
  today: string;
}

/** The patient and the date of the return visit for which the slots were opened (R13). */
export function ReturnVisit({ returnVisit, today }: Props) {
  const { patient, date, state, booked, booking, opensAt } = returnVisit;
  if (booked) {
    const { appointmentId } = booked;
    return (
      <Notice tone="good" message={words.bookingBooked(patient.name, sayDate(booked.date, today))}>
        <Button
          small
          text={words.toAppointment}
          onPress={() => go('pages/appointment', { appointmentId })}
        />
      </Notice>
    );
  }
  if (state !== 'waiting') return null;
  const ways = {
    opensLater: words.bookingOpens(sayMoment(opensAt, today)),
    open: words.bookingNote,
    closed: words.bookingClosed,
  };
  return (
    <Notice
      tone={booking === 'open' ? 'plain' : 'warn'}
      message={words.booking(patient.name, sayDate(date, today))}
      wayOn={ways[booking]}
    />
  );
}
