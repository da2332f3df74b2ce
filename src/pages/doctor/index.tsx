import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { daysOf, daysToChoose, firstOpenDay, nearestDay } from '../../../domain/timetable/days';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import type { AppointmentView } from '../../../types/booking/appointment';
import { listWaiting } from '../../../types/booking/listWaiting';
import type { ValueOf } from '../../../types/contract';
import { listOwnReturnVisits } from '../../../types/returns/listOwnReturnVisits';
import type { ReturnVisitView } from '../../../types/returns/returnVisits';
import type { DayView } from '../../../types/timetable/scheduling';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { useOperation } from '../../api/useOperation';
import { BeforeChoosing } from '../../booking/BeforeChoosing';
import { Elsewhere } from '../../booking/Elsewhere';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { DayStrip } from '../../timetable/DayStrip';
import { DoctorAbout, saysAnything } from '../../timetable/DoctorAbout';
import { SameDay } from '../../timetable/SameDay';
import { page } from '../page';
import { KeepDoctor } from './KeepDoctor';
import { ReturnVisit } from './ReturnVisit';
import { Session } from './Session';
import './index.scss';

const { doctor: words } = texts.pages;

type Seen = ValueOf<typeof viewDoctor>;

/** A doctor's days and slots with how full each is; also used to move an appointment. */
export default page('pages/doctor', function Doctor({ doctorId, date, move, returnVisit }) {
  const operation = useOperation(viewDoctor, { doctorId });
  const moved = useOperation(viewAppointment, move ? { appointmentId: move } : undefined);
  const returning = useReturning(returnVisit);
  const [picked, setPicked] = useState<string>();

  const value = operation.state === 'ready' ? operation.value : undefined;
  const from = moved.state === 'ready' ? moved.value.appointment : undefined;
  const all = value ? daysOf(value.sessions) : [];
  const days = daysToChoose(all);
  const chosen =
    days.find(day => day.date === picked) ?? firstShown(all, date, Boolean(returnVisit));
  return (
    <Page>
      {value && days.length > 0 && (
        <DayStrip
          label={words.title}
          days={days}
          today={value.today}
          chosen={chosen?.date}
          onChoose={setPicked}
        />
      )}
      <Body>
        {from && value && <Moving from={from} today={value.today} />}
        {returning && <ReturnVisit {...returning} />}
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={5} />}>
          {view => (
            <>
              <Head view={view} />
              <About view={view} />
              {chosen ? (
                <Sessions
                  view={view}
                  date={chosen.date}
                  from={from}
                  move={move}
                  returnVisit={returning?.returnVisit}
                />
              ) : (
                <None moves={Boolean(move)} />
              )}
              <OtherDoctors departmentId={view.department.id} {...{ move, returnVisit }} />
            </>
          )}
        </Loaded>
        {returning && operation.state === 'refused' && (
          // The doctor may have left the hospital since.
          <OtherDoctors
            departmentId={returning.returnVisit.department.id}
            returnVisit={returnVisit}
          />
        )}
      </Body>
    </Page>
  );
});

/** The texts about the doctor, if there are any. */
const About = ({ view: { doctor } }: { view: Seen }) =>
  saysAnything(doctor) ? (
    <Card>
      <DoctorAbout doctor={doctor} />
    </Card>
  ) : null;

/** The doctor has no day that could be chosen. */
const None = ({ moves }: { moves: boolean }) => (
  <>
    <Empty title={words.empty} note={words.emptyNote} />
    {!moves && <SameDay />}
  </>
);

/** The return visit that is being booked, once it is known. */
function useReturning(returnVisitId: string | undefined) {
  const own = useOperation(listOwnReturnVisits, returnVisitId ? {} : undefined);
  if (own.state !== 'ready') return undefined;
  const { today, due, past } = own.value;
  const returnVisit = [...due, ...past].find(each => each.returnVisitId === returnVisitId);
  return returnVisit && { returnVisit, today };
}

/**
 * The day shown first: the requested one (for a return visit the nearest to it), else the first
 * that can be booked.
 */
function firstShown(days: DayView[], date: string | undefined, near: boolean): DayView | undefined {
  const meant = near && date ? nearestDay(days, date) : days.find(day => day.date === date);
  return meant ?? firstOpenDay(days) ?? daysToChoose(days)[0];
}

/** Shows the appointment that is being moved, and a button to leave it as it is. */
const Moving = ({ from, today }: { from: AppointmentView; today: string }) => (
  <Notice message={words.moving(`${sayDate(from.date, today)} ${from.start} ${from.doctor.name}`)}>
    <Button small text={words.keep} onPress={go.back} />
  </Notice>
);

const Head = ({ view: { doctor, department } }: { view: Seen }) => (
  <View className="doctor-head">
    <View className="doctor-head-words">
      <Text className="doctor-head-name">
        {doctor.name} {texts.ownNames.title(doctor.title)}
      </Text>
      <Text className="quiet">
        {[department.name, texts.ownNames.department(department.name), department.place]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </View>
    <KeepDoctor
      doctor={{
        ...{ id: doctor.id, name: doctor.name, title: doctor.title },
        department: department.name,
      }}
    />
  </View>
);

interface Department {
  departmentId: string;
  move?: string;
  returnVisit?: string;
}

const OtherDoctors = (to: Department) => (
  <Button text={words.otherDoctors} onPress={() => go('pages/department', to)} />
);

interface SessionsProps {
  view: Seen;
  date: string;
  /** The appointment that is being moved. */
  from: AppointmentView | undefined;
  move: string | undefined;
  returnVisit: ReturnVisitView | undefined;
}

/** The sessions of a day, each with buttons to book it, or to wait for a place. */
function Sessions({ view: { today, sessions }, date, from, move, returnVisit }: SessionsProps) {
  const someFull = sessions.some(({ state }) => state === 'full');
  const lines = useOperation(listWaiting, someFull ? {} : undefined);
  const waiting = lines.state === 'ready' ? lines.value.waiting : [];
  /** The patient of the return visit. */
  const whom = returnVisit && {
    patientId: returnVisit.patient.patientId,
    visit: 'return' as const,
  };
  const ofDay = sessions.filter(session => session.date === date);
  const full = ofDay.find(({ state }) => state === 'full');
  const departmentId = ofDay[0]?.department.id;
  return (
    <>
      {!move && !returnVisit && departmentId && (
        <BeforeChoosing {...{ departmentId, date, today }} />
      )}
      {ofDay.map(session => {
        const { sessionId } = session;
        return (
          <Session
            key={sessionId}
            session={session}
            today={today}
            current={from?.sessionId === sessionId ? from.slot : undefined}
            waiting={waiting.filter(each => each.sessionId === sessionId)}
            onWait={move ? undefined : () => go('pages/waiting', { sessionId, ...whom })}
            onChoose={slot => go('pages/confirm', { sessionId, slot, move, ...whom })}
          />
        );
      })}
      {full && !ofDay.some(({ state }) => state === 'open') && (
        <Elsewhere
          key={full.sessionId}
          sessionId={full.sessionId}
          move={move}
          returnVisit={returnVisit?.returnVisitId}
        />
      )}
    </>
  );
}
