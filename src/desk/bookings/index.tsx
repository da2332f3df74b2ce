import { useState } from 'react';
import { addDays } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { dayWords } from '../../../texts/say';
import { listBookings } from '../../../types/booking/listBookings';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { BookingLine } from '../../booking/BookingLine';
import { DayTotals } from '../../booking/DayTotals';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Filters, type Wanted } from './Filters';

const { bookings: words } = deskTexts;

/** Which patients are coming? Today's and tomorrow's bookings by department, doctor and period (R10). */
export default staffPage('desk/bookings', function Bookings({ me: { today } }) {
  const tomorrow = addDays(today, 1);
  const [day, setDay] = useState<'today' | 'tomorrow'>('today');
  const [wanted, setWanted] = useState<Wanted>({});
  const input = { date: day === 'today' ? today : tomorrow, ...wanted };
  const operation = useOperation(listBookings, input);
  const paged = usePaged(listBookings, input, operation);
  const filtered = Object.values(wanted).some(value => value !== undefined);
  const tab = (date: string, name: string) => `${name} ${dayWords(date, date).day}`;

  return (
    <>
      <Tabs
        label={words.title}
        chosen={day}
        onChoose={setDay}
        tabs={[
          { value: 'today', text: tab(today, words.today) },
          { value: 'tomorrow', text: tab(tomorrow, words.tomorrow) },
        ]}
      />
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={2} />}>
          {({ totals, departments, bookings }) => (
            <>
              <DayTotals totals={totals} />
              <Filters departments={departments} wanted={wanted} onChange={setWanted} />
              {bookings.length === 0 &&
                (filtered ? (
                  <Empty title={words.emptyFilter} note={words.emptyFilterNote}>
                    <Button text={words.clear} onPress={() => setWanted({})} />
                  </Empty>
                ) : totals.capacity === 0 ? (
                  <Empty title={words.closed} note={words.closedNote} />
                ) : (
                  <Empty title={words.empty} note={words.emptyNote} />
                ))}
              {[...bookings, ...paged.pages.flatMap(page => page.bookings)].map(row => (
                <BookingLine key={row.appointmentId} row={row} />
              ))}
              <More of={paged} />
            </>
          )}
        </Loaded>
      </Body>
    </>
  );
});
