import { Image, Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { whoAmI } from '../../../types/access/whoAmI';
import { listAppointments } from '../../../types/appointments/listAppointments';
import type { Role, ValueOf } from '../../../types/contract';
import { listSurveys } from '../../../types/surveys/listSurveys';
import { useOperation } from '../../api/useOperation';
import { StoppedAppointments } from '../../booking/StoppedAppointments';
import { toRebook } from '../../booking/toRebook';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { ElderTabs } from '../../parts/ElderTabs';
import { Body, Page } from '../../parts/Page';
import { StaffWays } from '../../parts/StaffWays';
import { ReturnsDue } from '../../returns/ReturnsDue';
import { useHospital } from '../../theme/hospital';
import { useElder } from '../../theme/look';
import { useTabBar } from '../../theme/useTabBar';
import { page } from '../page';
import { ElderActions } from './ElderActions';
import { ElderOffer, ElderWay } from './ElderWay';
import './index.scss';
import { Next, useNextVisit, useNow } from './Next';
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
  const next = useNextVisit(coming);
  const now = useNow(next);
  const { name, logo } = useHospital();
  return (
    <Page>
      <View className="home-head">
        <View className="home-name">
          {logo !== '' && <Image className="home-logo" src={logo} mode="aspectFit" />}
          <Text className="home-hospital">{name}</Text>
          <ElderWay />
        </View>
        {now ?? <Text className="quiet">{home.lead}</Text>}
        <View className="home-main">
          {elder ? (
            <ElderActions quiet={now !== undefined} />
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
        <Next of={next} />
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
