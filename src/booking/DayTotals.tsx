import { Text } from '@tarojs/components';
import { deskTexts } from '../../texts/desk';
import type { BookingsStanding, listBookings } from '../../types/booking/listBookings';
import type { ValueOf } from '../../types/contract';
import { Counts } from '../parts/staff/Counts';

const { bookings: words } = deskTexts;

interface Props {
  totals: ValueOf<typeof listBookings>['totals'];
  /** The state that the list beside it shows; undefined: all. */
  chosen?: BookingsStanding | undefined;
  /** Whether to show how many places the day has. */
  note?: boolean;
  /** Called after a tap on a number; for the chosen one with undefined. */
  onChoose: (standing: BookingsStanding | undefined) => void;
}

/** The number of the day's bookings in each state; a tap on a number filters the list. */
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
