import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { daysOf, firstOpenDay, nearestDay } from '../../../domain/booking/days';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import { listWaiting } from '../../../types/booking/listWaiting';
import type { WaitingView } from '../../../types/booking/waiting';
import { listOwnReturnVisits } from '../../../types/returns/listOwnReturnVisits';
import type { DayView, SessionView } from '../../../types/timetable/scheduling';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { DayStrip } from '../../timetable/DayStrip';
import { SlotGrid } from '../../timetable/SlotGrid';
import { sessionSigns } from '../../timetable/sessionSigns';
import { page } from '../page';
import { ReturnVisit } from './ReturnVisit';
import './index.scss';

const { doctor: words } = texts.pages;

/** When? A doctor's days and slots with how full each is; also where an appointment is moved to. */
export default page('pages/doctor', function Doctor({ doctorId, date, move, returnVisit }) {
  const operation = useOperation(viewDoctor, { doctorId });
  const moved = useOperation(viewAppointment, move ? { appointmentId: move } : undefined);
  const returning = useOperation(listOwnReturnVisits, returnVisit ? {} : undefined);
  const [picked, setPicked] = useState<string>();

  const value = operation.state === 'ready' ? operation.value : undefined;
  const someFull = value?.sessions.some(({ state }) => state === 'full');
  const lines = useOperation(listWaiting, someFull ? {} : undefined);
  const waiting = lines.state === 'ready' ? lines.value.waiting : [];
  const days = value ? daysOf(value.sessions) : [];
  const chosen =
    days.find(day => day.date === picked) ??
    (date === undefined ? undefined : meant(days, date, Boolean(returnVisit))) ??
    firstOpenDay(days) ??
    days[0];
  const back =
    returning.state === 'ready'
      ? [...returning.value.due, ...returning.value.past].find(
          ({ returnVisitId }) => returnVisitId === returnVisit,
        )
      : undefined;
  /** Whom a return visit is for. */
  const whom = back ? { patientId: back.patient.patientId, visit: 'return' as const } : {};
  const from = moved.state === 'ready' ? moved.value.appointment : undefined;

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
        {move && from && value && (
          <Notice
            message={words.moving(
              `${sayDate(from.date, value.today)} ${from.start} ${from.doctor.name}`,
            )}
          >
            <Button small text={words.keep} onPress={go.back} />
          </Notice>
        )}
        {back && returning.state === 'ready' && (
          <ReturnVisit returnVisit={back} today={returning.value.today} />
        )}
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={5} />}>
          {({ today, doctor, department, sessions }) => (
            <>
              <View className="doctor-head">
                <Text className="doctor-head-name">
                  {doctor.name} {doctor.title}
                </Text>
                <Text className="quiet">
                  {department.name} · {department.place}
                </Text>
              </View>
              {chosen ? (
                sessions
                  .filter(session => session.date === chosen.date)
                  .map(session => (
                    <Session
                      key={session.sessionId}
                      session={session}
                      today={today}
                      current={from?.sessionId === session.sessionId ? from.slot : undefined}
                      waiting={waiting.filter(each => each.sessionId === session.sessionId)}
                      onWait={
                        move
                          ? undefined
                          : () => go('pages/waiting', { sessionId: session.sessionId, ...whom })
                      }
                      onChoose={slot =>
                        go('pages/confirm', { sessionId: session.sessionId, slot, move, ...whom })
                      }
                    />
                  ))
              ) : (
                <Empty title={words.empty} note={words.emptyNote} />
              )}
              <Button
                text={words.otherDoctors}
                onPress={() =>
                  go('pages/department', { departmentId: department.id, move, returnVisit })
                }
              />
            </>
          )}
        </Loaded>
        {back && operation.state === 'refused' && (
          // The doctor may have left since.
          <Button
            text={words.otherDoctors}
            onPress={() =>
              go('pages/department', { departmentId: back.department.id, returnVisit })
            }
          />
        )}
      </Body>
    </Page>
  );
});

/** The day that was asked for; for a return visit the nearest to it, where the doctor has none then. */
const meant = (days: DayView[], date: string, near: boolean): DayView | undefined =>
  near ? nearestDay(days, date) : days.find(day => day.date === date);

interface SessionProps {
  session: SessionView;
  today: string;
  current: number | undefined;
  /** The account's patients in its line. */
  waiting: WaitingView[];
  /** To its waiting list; none while an appointment is moved. */
  onWait: (() => void) | undefined;
  onChoose: (slot: number) => void;
}

/** A morning or an afternoon of the doctor's. */
function Session({ session, today, current, waiting, onWait, onChoose }: SessionProps) {
  const { state, period, clinicType, room, slots } = session;
  return (
    <Card>
      <View className="session-head">
        <Text className="session-period">{texts.periodTexts[period]}</Text>
        <State word={texts.sessionStateTexts[state]} {...sessionSigns[state]} />
      </View>
      <View className="session-facts">
        <Text className="quiet">
          {texts.clinicTypeTexts[clinicType]} · {room}
        </Text>
      </View>
      {state === 'open' ? (
        <>
          <SlotGrid slots={slots} current={current} onChoose={slot => onChoose(slot.index)} />
          <Text className="session-hint">{words.pick}</Text>
        </>
      ) : (
        <Text>{state === 'full' && !onWait ? words.fullMoving : reason(session, today)}</Text>
      )}
      {waiting.length > 0 && (
        <View className="session-line">
          {waiting.map(({ patient, place, of }) => (
            <State
              key={patient.patientId}
              word={words.inLine(patient.name, place, of)}
              sign="…"
              tone="good"
            />
          ))}
        </View>
      )}
      {state === 'full' && onWait && (
        <Ways>
          <Button text={words.wait} onPress={onWait} />
        </Ways>
      )}
    </Card>
  );
}

function reason({ state, opensAt, closesAt }: SessionView, today: string): string {
  if (state === 'opensLater') return words.opens(sayMoment(opensAt, today));
  if (state === 'closed') return words.closed(sayMoment(closesAt, today));
  return state === 'stopped' ? words.stopped : words.full;
}
