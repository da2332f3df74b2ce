import { Text, View } from '@tarojs/components';
import { holds, mayCall } from '../../../domain/access/member';
import { worksWithBookings } from '../../../domain/access/scope';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayNamedDay } from '../../../texts/say';
import { findBookings } from '../../../types/booking/findBookings';
import { listBookings } from '../../../types/booking/listBookings';
import { listWorries } from '../../../types/calling/listWorries';
import { listCalls } from '../../../types/calls/listCalls';
import { listCases } from '../../../types/cases/listCases';
import { listNoticeProblems } from '../../../types/notices/listNoticeProblems';
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
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { SearchField } from '../../parts/SearchField';
import { Skeleton } from '../../parts/Skeleton';
import { queryOf, useSearch } from '../../parts/useSearch';
import { useScan } from '../../visits/useScan';
import { staffPage } from '../page';
import { Entries } from './Entries';
import './index.scss';

const { today: words, running } = deskTexts;

export default staffPage('desk/today', ({ me }) =>
  worksWithBookings(me) ? <Desk me={me} /> : <Others me={me} />,
);

/** What now? The day in numbers, checking in by scanning or searching, and the ways to the rest. */
function Desk({ me }: { me: Me }) {
  const { asked, tooShort, line } = useSearch(typed => askedFor(typed, me.today));
  const scanning = useScan(appointmentId => go('desk/booking', { appointmentId }));
  const search = () => {
    scanning.forget();
    line.onSearch();
  };
  return (
    <>
      <SearchField label={words.find} {...line} onSearch={search} />
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
          busy={scanning.busy}
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
          {bookings.map(row => (
            <BookingLine
              key={row.appointmentId}
              row={row}
              day={row.date === today ? undefined : sayNamedDay(row.date, today)}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}

/** The day in numbers and the entries to other pages; stays mounted while a search hides it, so that nothing is read again. */
function Overview({ me, hidden }: { me: Me; hidden: boolean }) {
  const { today } = me;
  const day = useOperation(listBookings, { date: today });
  const calls = useOperation(listCalls, { open: true });
  const problems = useOperation(
    listNoticeProblems,
    mayCall(me, listNoticeProblems) ? {} : undefined,
  );
  const runs = useOperation(viewRunning, mayCall(me, viewRunning) ? {} : undefined);
  const stalled = runs.state === 'ready' ? runs.value.wrong : undefined;
  const cases = useOperation(listCases, {});
  if (hidden) return null;
  return (
    <>
      {Boolean(stalled) && <Stalled count={stalled ?? 0} />}
      <Card title={words.figures(sayNamedDay(today, today))} flat>
        <Loaded of={day} skeleton={<Skeleton cards={1} lines={3} />}>
          {({ totals }) =>
            totals.capacity === 0 ? (
              <View className="desk-closed">
                <Text>{words.closed}</Text>
              </View>
            ) : (
              <DayTotals totals={totals} />
            )
          }
        </Loaded>
      </Card>
      <Entries
        me={me}
        cases={cases.state === 'ready' ? cases.value.counts : undefined}
        calls={calls.state === 'ready' ? calls.value.open : undefined}
        problems={problems.state === 'ready' ? problems.value.problems.length : undefined}
        stalled={stalled}
      />
      <Who me={me} />
    </>
  );
}

/** That the system does not do by itself what it should. */
const Stalled = ({ count }: { count: number }) => (
  <Notice tone="warn" message={running.banner(count)} wayOn={running.bannerNote}>
    <Button small text={running.bannerWay} onPress={() => go('desk/running')} />
  </Notice>
);

/** The first page for doctors and others who do not work at the desk. */
function Others({ me }: { me: Me }) {
  const doctor = holds(me, 'doctor');
  const cases = useOperation(listCases, doctor ? {} : undefined);
  const worries = useOperation(listWorries, doctor ? {} : undefined);
  return (
    <Body>
      <Entries
        me={me}
        cases={cases.state === 'ready' ? cases.value.counts : undefined}
        worries={worries.state === 'ready' ? worries.value.open : undefined}
      />
      <Who me={me} />
    </Body>
  );
}

const Who = ({ me: { name, roles: own } }: { me: Me }) => (
  <Text className="quiet">{words.hello(name, own.map(role => texts.roles[role]).join(' · '))}</Text>
);

type Asked = { code: string } | { date: string; query: string };

/** What to search for by what was typed: ten letters and digits, one of them a letter, are a code. Undefined when it is too short. */
function askedFor(typed: string, today: string): Asked | undefined {
  const plain = typed.replace(/[\s-]/g, '');
  if (/^[0-9A-Za-z]{10}$/.test(plain) && /[A-Za-z]/.test(plain)) return { code: plain };
  const query = queryOf(typed);
  return query === undefined ? undefined : { date: today, query };
}
