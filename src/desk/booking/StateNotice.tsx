import { deskTexts } from '../../../texts/desk';
import { sayMoment, sayTime } from '../../../texts/say';
import { standingRefusals } from '../../../texts/zh-CN/visits/standing';
import type { BookingView } from '../../../types/booking/viewBooking';
import { Notice } from '../../parts/Notice';

const { booking: words } = deskTexts;

interface Props {
  booking: BookingView;
  today: string;
  /** Whether the patient was just checked in on this page. */
  arrived: boolean;
}

/** The booking's state as a sentence, with what to tell the patient. */
export function StateNotice({ booking, today, arrived }: Props) {
  const { status, date, reportBy, arrivedAt, cancelledAt, cancelledBy, number, room } = booking;
  switch (status) {
    case 'arrived':
      return (
        <Notice
          tone="good"
          message={arrived ? words.done(number, room) : words.arrivedAt(sayTime(arrivedAt ?? 0))}
          wayOn={arrived ? undefined : standingRefusals.ALREADY_ARRIVED({ at: 0 }).wayOn}
        />
      );
    case 'fulfilled':
      return <Notice message={words.fulfilled} />;
    case 'noshow':
      return <Notice tone="bad" message={words.noshow} wayOn={words.noshowWay} />;
    case 'cancelled':
      return (
        <Notice
          tone="warn"
          message={words.cancelledAt(
            sayMoment(cancelledAt ?? 0, today),
            words.cancelledBy[cancelledBy ?? 'patient'],
          )}
          wayOn={standingRefusals.APPOINTMENT_CANCELLED().wayOn}
        />
      );
    case 'booked':
      if (date > today)
        return <Notice tone="warn" {...standingRefusals.CHECK_IN_NOT_YET({ date })} />;
      if (date < today)
        return <Notice tone="bad" {...standingRefusals.CHECK_IN_OVER({ reportBy })} />;
      return <Notice message={words.reportBy(sayTime(reportBy))} />;
  }
}
