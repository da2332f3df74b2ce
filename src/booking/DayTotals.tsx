import { Text } from '@tarojs/components';
import { deskTexts } from '../../texts/desk';
import type { BookingsStanding, listBookings } from '../../types/booking/listBookings';
import type { ValueOf } from '../../types/contract';
import { Counts } from '../parts/staff/Counts';

const { bookings: words } = deskTexts;

interface Props {
  totals: ValueOf<typeof listBookings>['totals'];
  /** Which of them the list beside it shows; undefined: all. */
  chosen?: BookingsStanding | undefined;
  /** Whether to say how many places the day has. */
  note?: boolean;
  /** A tap on a number; on the chosen one again: undefined. */
  onChoose: (standing: BookingsStanding | undefined) => void;
}

/** How many bookings of the day are in which state; a tap on a number shows only these. */
export const DayTotals = ({ totals, chosen, note, onChoose }: Props) => (
  <>
    <Counts<BookingsStanding | 'all'>
      label={words.totals}
      chosen={chosen ?? 'all'}
      onChoose={value => onChoose(value === chosen || value === 'all' ? undefined : value)}
      counts={[
        { value: 'booked', name: words.waiting, count: totals.booked },
        { value: 'arrived', name: words.arrived, count: totals.arrived },
        { value: 'noshow', name: words.noshow, count: totals.noshow, tone: 'warn' },
        { value: 'cancelled', name: words.cancelled, count: totals.cancelled },
      ]}
    />
    {note && <Text className="quiet">{words.capacity(totals.capacity)}</Text>}
  </>
);
