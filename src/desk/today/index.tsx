import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { mayCall } from '../../../domain/access/member';
import { worksWithBookings } from '../../../domain/access/scope';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayNamedDay } from '../../../texts/say';
import { findBookings } from '../../../types/booking/findBookings';
import { listBookings } from '../../../types/booking/listBookings';
import { viewRunning } from '../../../types/running/viewRunning';
import type { Me } from '../../access/roles';
import { useOperation } from '../../api/useOperation';
import { BookingLine } from '../../booking/BookingLine';
import { DayTotals } from '../../booking/DayTotals';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, InOnePane } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { SearchField } from '../../parts/SearchField';
import { Skeleton } from '../../parts/Skeleton';
import { Switch } from '../../parts/Switch';
import { queryOf, useSearch } from '../../parts/useSearch';
import { useArrivals } from '../../visits/arrivals';
import { chooseScanChecksIn, scanChecksIn } from '../../visits/scanChoice';
import { useScan } from '../../visits/useScan';
import { staffPage } from '../page';
import './index.scss';
import { DeskWays } from './DeskWays';

const { today: words, arriving, running } = deskTexts;

export default staffPage('desk/today', ({ me }) =>
  worksWithBookings(me) ? <Desk me={me} /> : <Others me={me} />,
);

/**
 * The desk's first page: the day in numbers, checking in by scanning or searching, and links to the
 * other pages.
 */
function Desk({ me }: { me: Me }) {
  const { asked, tooShort, line } = useSearch(typed => askedFor(typed, me.today));
  const arrivals = useArrivals();
  const scanning = useScan(code => arrivals?.take(code));
  const search = () => {
    scanning.forget();
    line.onSearch();
  };
  return (
    <>
      <SearchField label={words.find} {...line} onSearch={search} focus />
      <Body>
        {tooShort && <Notice tone="warn" message={words.tooShort} />}
        {asked && <Found asked={asked} today={me.today} />}
        <Overview me={me} hidden={asked !== undefined} />
      </Body>
      <BottomBar>
        <Refusal of={scanning.problem} />
        <Button
          kind="main"
          text={words.scan}
          busy={Boolean(arrivals?.busy)}
          busyText={words.scanning}
          onPress={scanning.start}
        />
      </BottomBar>
    </>
  );
}

/** The bookings that a search found. */
function Found({ asked, today }: { asked: Asked; today: string }) {
  const found = useOperation(findBookings, asked);
  return (
    <Loaded of={found} skeleton={<Skeleton cards={2} lines={3} />}>
      {({ bookings }) => (
        <>
          {bookings.length === 0 ? (
            <Empty title={words.nothingFound} note={words.nothingFoundNote}>
              <Button text={words.patients} onPress={() => go('desk/find')} />
            </Empty>
          ) : (
            <Text className="quiet">{words.found(bookings.length)}</Text>
          )}
          {bookings.length > 0 && (
            <Card flat>
              {bookings.map(row => (
                <BookingLine
                  key={row.appointmentId}
                  row={row}
                  day={row.date === today ? undefined : sayNamedDay(row.date, today)}
                  isToday={row.date === today}
                />
              ))}
            </Card>
          )}
        </>
      )}
    </Loaded>
  );
}

/**
 * The day in numbers and links to other pages; stays mounted while a search hides it, so that
 * nothing is read again.
 */
function Overview({ me, hidden }: { me: Me; hidden: boolean }) {
  const { today } = me;
  const day = useOperation(listBookings, { date: today });
  const { reload } = day;
  const changed = useArrivals()?.changed.size ?? 0;
  useEffect(() => {
    if (changed > 0) reload();
  }, [changed, reload]);
  const runs = useOperation(viewRunning, mayCall(me, viewRunning) ? {} : undefined);
  const stalled = runs.state === 'ready' ? runs.value.wrong : 0;
  if (hidden) return null;
  return (
    <>
      {stalled > 0 && <Stalled count={stalled} />}
      <Card title={words.figures(sayNamedDay(today, today))} flat>
        <Loaded of={day} skeleton={<Skeleton cards={1} lines={3} />}>
          {({ totals }) =>
            totals.capacity === 0 ? (
              <View className="desk-closed">
                <Text>{words.closed}</Text>
              </View>
            ) : (
              <View className="desk-totals">
                <DayTotals
                  note
                  totals={totals}
                  onChoose={standing => go('desk/bookings', { standing })}
                />
              </View>
            )
          }
        </Loaded>
      </Card>
      <InOnePane>
        <DeskWays me={me} />
      </InOnePane>
      <ScanChoice />
      <Who me={me} />
    </>
  );
}

/** Whether a scan checks in at once, as this desk chooses. */
function ScanChoice() {
  const [on, setOn] = useState(scanChecksIn);
  return (
    <Card flat>
      <Switch
        title={arriving.choice}
        note={arriving.choiceNote}
        word={on ? arriving.choiceOn : arriving.choiceOff}
        on={on}
        onChange={next => {
          chooseScanChecksIn(next);
          setOn(next);
        }}
      />
    </Card>
  );
}

/** A warning that timers or jobs do not run. */
const Stalled = ({ count }: { count: number }) => (
  <Notice tone="warn" message={running.banner(count)} wayOn={running.bannerNote}>
    <Button small text={running.bannerWay} onPress={() => go('desk/running')} />
  </Notice>
);

/** The first page for doctors and others who do not work at the desk. */
const Others = ({ me }: { me: Me }) => (
  <Body>
    <InOnePane>
      <DeskWays me={me} />
    </InOnePane>
    <Who me={me} />
  </Body>
);

const Who = ({ me: { name, roles: own } }: { me: Me }) => (
  <Text className="quiet">{words.hello(name, own.map(role => texts.roles[role]).join(' · '))}</Text>
);

type Asked = { code: string } | { date: string; query: string };

/**
 * What a typed text searches for: ten letters and digits with at least one letter are a code.
 * Undefined when it is too short.
 */
function askedFor(typed: string, today: string): Asked | undefined {
  const plain = typed.replace(/[\s-]/g, '');
  if (/^[0-9A-Za-z]{10}$/.test(plain) && /[A-Za-z]/.test(plain)) return { code: plain };
  const query = queryOf(typed);
  return query === undefined ? undefined : { date: today, query };
}
