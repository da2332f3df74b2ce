import { useState } from 'react';
import { listBookings } from '../../../types/desk';
import { whoAmI } from '../../../types/patient';
import { texts } from '../../../types/texts';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { addDays, dayWords } from '../../scheduling/days';
import { Booking } from './Booking';
import { Filters, type Wanted } from './Filters';
import { Totals } from './Totals';

const { desk: words } = texts.pages;

/** Who is coming? Today's and tomorrow's bookings by department, doctor and period (R10). */
export default function Today() {
  const who = useOperation(whoAmI, {});
  const today = who.state === 'ready' ? who.value.today : undefined;
  const [day, setDay] = useState<'today' | 'tomorrow'>('today');
  const [wanted, setWanted] = useState<Wanted>({});

  const input =
    today === undefined
      ? undefined
      : { date: day === 'today' ? today : addDays(today, 1), ...wanted };
  const operation = useOperation(listBookings, input);
  const paged = usePaged(listBookings, input ?? { date: '' }, operation);
  const filtered = Object.values(wanted).some(value => value !== undefined);
  const tab = (date: string, name: string) => `${name} ${dayWords(date, date).day}`;

  return (
    <Page>
      <Tabs
        label={words.title}
        chosen={day}
        onChoose={setDay}
        tabs={[
          { value: 'today', text: today ? tab(today, words.today) : words.today },
          {
            value: 'tomorrow',
            text: today ? tab(addDays(today, 1), words.tomorrow) : words.tomorrow,
          },
        ]}
      />
      <Body>
        <Loaded of={who} skeleton={<Skeleton cards={4} lines={2} />}>
          {() => (
            <Loaded of={operation} skeleton={<Skeleton cards={4} lines={2} />}>
              {({ totals, departments, bookings }) => (
                <>
                  <Totals totals={totals} />
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
                    <Booking key={row.appointmentId} row={row} />
                  ))}
                  <More of={paged} />
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </Body>
    </Page>
  );
}
