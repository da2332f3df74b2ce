import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { addDays } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { dayWords } from '../../../texts/say';
import { listBookings } from '../../../types/booking/listBookings';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { BookingLines } from '../../booking/BookingLine';
import { DayTotals } from '../../booking/DayTotals';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Filters, type Wanted } from './Filters';

const { bookings: words } = deskTexts;

/** Today's and tomorrow's bookings by department, doctor and period (R10). */
export default staffPage('desk/bookings', function Bookings({ me: { today }, standing }) {
  const tomorrow = addDays(today, 1);
  const [day, setDay] = useState<'today' | 'tomorrow'>('today');
  const [wanted, setWanted] = useState<Wanted>(() => ({ standing }));
  const input = { date: day === 'today' ? today : tomorrow, ...defined(wanted) };
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
      <Body dense>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={2} />}>
          {({ totals, departments, bookings }) => (
            <>
              <DayTotals
                totals={totals}
                chosen={wanted.standing}
                onChoose={chosen => setWanted({ ...wanted, standing: chosen })}
              />
              <Filters departments={departments} wanted={wanted} onChange={setWanted} />
              {bookings.length === 0 && (
                <Nothing
                  closed={totals.capacity === 0}
                  onClear={filtered ? () => setWanted({}) : undefined}
                />
              )}
              {bookings.length > 0 && (
                <Card flat>
                  <BookingLines
                    rows={[...bookings, ...paged.pages.flatMap(page => page.bookings)]}
                    isToday={day === 'today'}
                  />
                </Card>
              )}
              <More of={paged} />
            </>
          )}
        </Loaded>
      </Body>
    </>
  );
});

interface NothingProps {
  closed: boolean;
  /** Removes the filter; undefined if there is none. */
  onClear: (() => void) | undefined;
}

/** Why the list is empty. */
function Nothing({ closed, onClear }: NothingProps) {
  if (onClear)
    return (
      <Empty title={words.emptyFilter} note={words.emptyFilterNote}>
        <Button text={words.clear} onPress={onClear} />
      </Empty>
    );
  return closed ? (
    <Empty title={words.closed} note={words.closedNote} />
  ) : (
    <Empty title={words.empty} note={words.emptyNote} />
  );
}
