import { Image, Text, View } from '@tarojs/components';
import { firstToShow } from '../../../domain/booking/dayCard';
import { texts } from '../../../texts';
import { whoAmI } from '../../../types/access/whoAmI';
import { listAppointments } from '../../../types/appointments/listAppointments';
import type { Role, ValueOf } from '../../../types/contract';
import { listSurveys } from '../../../types/surveys/listSurveys';
import { type Operation, useOperation } from '../../api/useOperation';
import { DayState } from '../../booking/DayState';
import { KeptNotice } from '../../booking/KeptNotice';
import { type KeptVisits, useKeptVisits } from '../../booking/keptVisits';
import { StoppedAppointments } from '../../booking/StoppedAppointments';
import { Ticket } from '../../booking/Ticket';
import { toRebook } from '../../booking/toRebook';
import { type Day, unknownDay, useDay } from '../../booking/useDay';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { ElderTabs } from '../../parts/ElderTabs';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { StaffWays } from '../../parts/StaffWays';
import { ReturnsDue } from '../../returns/ReturnsDue';
import { useHospital } from '../../theme/hospital';
import { useElder } from '../../theme/look';
import { useTabBar } from '../../theme/useTabBar';
import { page } from '../page';
import { ElderActions } from './ElderActions';
import { ElderOffer, ElderWay } from './ElderWay';
import './index.scss';
import { useLanding } from './useLanding';

const { home, survey } = texts.pages;

/** The first page: booking, the next visit, and links to other pages. */
export default page('pages/home', function Home() {
  useTabBar();
  const elder = useElder();
  const coming = useOperation(listAppointments, { when: 'coming' });
  const past = useOperation(listAppointments, { when: 'past' });
  const surveys = useOperation(listSurveys, {});
  const who = useOperation(whoAmI, {});
  useLanding(who.state === 'ready' ? who.value.staff?.roles : undefined);
  const { name, logo } = useHospital();
  return (
    <Page>
      <View className="home-head">
        <View className="home-name">
          {logo !== '' && <Image className="home-logo" src={logo} mode="aspectFit" />}
          <Text className="home-hospital">{name}</Text>
          <ElderWay />
        </View>
        <Text className="quiet">{home.lead}</Text>
        <View className="home-main">
          {elder ? (
            <ElderActions />
          ) : (
            <Button kind="main" text={home.book} onPress={() => go('pages/departments')} />
          )}
        </View>
      </View>
      <Body>
        <ElderOffer />
        {coming.state === 'ready' && past.state === 'ready' && (
          <StoppedAppointments
            today={past.value.today}
            appointments={toRebook(
              past.value.appointments,
              coming.value.appointments,
              past.value.today,
            )}
          />
        )}
        {surveys.state === 'ready' && surveys.value.waiting > 0 && (
          <SurveysWaiting {...surveys.value} />
        )}
        <ReturnsDue />
        <Next coming={coming} />
        <Ways roles={who.state === 'ready' ? who.value.staff?.roles : undefined} />
      </Body>
      <ElderTabs chosen="pages/home" />
    </Page>
  );
});

/** Visits that can be rated: a single one opens its questions at once. */
function SurveysWaiting({
  waiting,
  surveys,
}: Pick<ValueOf<typeof listSurveys>, 'waiting' | 'surveys'>) {
  const [first] = surveys.filter(({ state }) => state === 'open');
  return (
    <Card flat>
      <Cell
        title={
          surveys.some(({ state, occasion }) => state === 'open' && occasion === 'ward')
            ? survey.waitingAny(waiting)
            : survey.waiting(waiting)
        }
        note={survey.waitingNote}
        onPress={() =>
          waiting === 1 && first
            ? go('pages/survey', { appointmentId: first.appointmentId })
            : go('pages/surveys')
        }
      />
    </Card>
  );
}

/** The next visit, with a button to its code. */
function Next({ coming }: { coming: Operation<ValueOf<typeof listAppointments>> }) {
  const kept = useKeptVisits(coming);
  const value = coming.state === 'ready' ? coming.value : undefined;
  const day = useDay(value?.appointments, value?.today);
  return (
    <Card title={home.next} flat>
      {kept ? (
        <>
          <KeptNotice at={kept.at} onRetry={coming.reload} />
          <Shown {...kept} day={unknownDay} />
        </>
      ) : (
        <Loaded of={coming} skeleton={<Skeleton cards={1} lines={4} />}>
          {value => <Shown {...value} day={day} />}
        </Loaded>
      )}
    </Card>
  );
}

function Shown({ today, appointments, day }: KeptVisits & { day: Day }) {
  const next = firstToShow(appointments.map(day.stands));
  if (!next) return <Empty title={home.nothingNext} note={home.nothingNextNote} />;
  const { appointmentId, status } = next;
  return (
    <Ticket appointment={next} today={today}>
      <DayState appointment={next} today={today} day={day} />
      <View className="home-show">
        <Button
          text={
            status === 'booked' ? texts.pages.appointments.showCode : texts.pages.appointments.open
          }
          onPress={() => go('pages/appointment', { appointmentId })}
        />
      </View>
    </Ticket>
  );
}

/** Links to other pages. */
const Ways = ({ roles }: { roles: readonly Role[] | undefined }) => (
  <>
    <Card flat>
      <Cell title={home.appointments} onPress={() => go('pages/appointments')} />
      <Cell title={home.patients} note={home.patientsNote} onPress={() => go('pages/patients')} />
      {roles && <StaffWays roles={roles} />}
    </Card>
    <Card flat>
      <Cell title={home.stops} note={home.stopsNote} onPress={() => go('pages/stops')} />
      <Cell title={home.guide} note={home.guideNote} onPress={() => go('pages/guide')} />
      <Cell title={home.notice} note={home.noticeNote} onPress={() => go('pages/notice')} />
    </Card>
  </>
);
