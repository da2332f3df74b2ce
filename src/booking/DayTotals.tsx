import { deskTexts } from '../../texts/desk';
import type { listBookings } from '../../types/booking/listBookings';
import type { ValueOf } from '../../types/contract';
import { Totals } from '../parts/staff/Totals';

const { bookings: words } = deskTexts;

/** How many bookings of the day are in which state. */
export const DayTotals = ({ totals }: { totals: ValueOf<typeof listBookings>['totals'] }) => (
  <Totals
    figures={[
      { name: words.waiting, count: totals.booked },
      { name: words.arrived, count: totals.arrived },
      { name: words.noshow, count: totals.noshow },
      { name: words.cancelled, count: totals.cancelled },
    ]}
    note={words.capacity(totals.capacity)}
  />
);
