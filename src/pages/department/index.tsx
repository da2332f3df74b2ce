import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { daysToChoose } from '../../../domain/timetable/days';
import { texts } from '../../../texts';
import { sayNamedDay } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { listStops } from '../../../types/timetable/listStops';
import type { DayView } from '../../../types/timetable/scheduling';
import { viewDepartment } from '../../../types/timetable/viewDepartment';
import { useOperation } from '../../api/useOperation';
import { BeforeChoosing } from '../../booking/BeforeChoosing';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { aria } from '../../phone/aria';
import { DayStrip } from '../../timetable/DayStrip';
import { SameDay } from '../../timetable/SameDay';
import { StopList } from '../../timetable/StopList';
import { sessionSigns } from '../../timetable/sessionSigns';
import { page } from '../page';
import '../../parts/Cell.scss';
import './index.scss';

const { department: words, stops: stopWords } = texts.pages;

/** A department's doctors and their days, all or on one day. */
export default page('pages/department', function Department({ departmentId, move, returnVisit }) {
  const operation = useOperation(viewDepartment, { departmentId });
  const stops = useOperation(listStops, { departmentId });
  const [date, setDate] = useState<string>();
  const days = operation.state === 'ready' ? daysToChoose(operation.value.days) : [];
  return (
    <Page>
      {days.length > 0 && operation.state === 'ready' && (
        <DayStrip
          label={words.anyDay}
          days={days}
          today={operation.value.today}
          chosen={date}
          onChoose={setDate}
          anyDay={{ word: words.anyDay, onChoose: () => setDate(undefined) }}
        />
      )}
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ today, department, doctors }) => {
            const ofDay = doctors.filter(
              ({ days }) => !date || days.some(day => day.date === date),
            );
            if (doctors.length === 0) {
              return (
                <Empty title={words.empty} note={words.emptyNote}>
                  <Button text={words.otherDepartments} onPress={go.back} />
                </Empty>
              );
            }
            if (ofDay.length === 0) return <NoneOnDay onAnyDay={() => setDate(undefined)} />;
            return (
              <>
                <Head of={department} />
                {!move && <BeforeChoosing {...{ departmentId, date, today }} />}
                {ofDay.map(doctor => (
                  <Doctor
                    key={doctor.id}
                    doctor={doctor}
                    date={date}
                    today={today}
                    onOpen={day =>
                      go('pages/doctor', { doctorId: doctor.id, date: day, move, returnVisit })
                    }
                  />
                ))}
                {stops.state === 'ready' && <Stops view={stops.value} date={date} />}
                {!move && <SameDay />}
              </>
            );
          }}
        </Loaded>
      </Body>
    </Page>
  );
});

const NoneOnDay = ({ onAnyDay }: { onAnyDay: () => void }) => (
  <Empty title={words.noneOnDay} note={words.noneOnDayNote}>
    <Button text={words.showAnyDay} onPress={onAnyDay} />
  </Empty>
);

const Head = ({ of: { name, place } }: { of: ValueOf<typeof viewDepartment>['department'] }) => (
  <View className="department-head">
    <Text className="department-name">{name}</Text>
    {texts.ownNames.department(name) && <Text>{texts.ownNames.department(name)}</Text>}
    <Text className="quiet">{words.place(place)}</Text>
  </View>
);

interface DoctorProps {
  doctor: ValueOf<typeof viewDepartment>['doctors'][number];
  /** The chosen day. */
  date: string | undefined;
  today: string;
  /** Opens the doctor's page, on the day if one is given. */
  onOpen: (date: string | undefined) => void;
}

/** A doctor with their days, all or the requested one; a tap on a day opens it. */
const Doctor = ({ doctor, date, today, onOpen }: DoctorProps) => (
  <View className="doctor-card">
    <View
      className="doctor-card-head"
      hoverClass="doctor-card-pressed"
      onClick={() => onOpen(date)}
      {...aria({ role: 'button' })}
    >
      <View className="doctor-card-words">
        <View className="doctor-name">
          <Text className="doctor-own">{doctor.name}</Text>
          <Text>{texts.ownNames.title(doctor.title)}</Text>
        </View>
        <Text className="quiet">
          {doctor.clinicTypes.map(type => texts.clinicTypeTexts[type]).join(' · ')}
        </Text>
      </View>
      <View className="cell-arrow" {...aria({ hidden: true })} />
    </View>
    <Days
      doctor={doctor.name}
      days={daysToChoose(doctor.days).filter(day => !date || day.date === date)}
      today={today}
      onOpen={onOpen}
    />
  </View>
);

/** The department's stops and substitutes, all or of one day. */
function Stops({ view, date }: { view: ValueOf<typeof listStops>; date: string | undefined }) {
  const stops = view.stops.filter(stop => !date || stop.date === date);
  return stops.length > 0 ? <StopList title={stopWords.title} view={{ ...view, stops }} /> : null;
}

interface DaysProps {
  doctor: string;
  days: DayView[];
  today: string;
  onOpen: (date: string) => void;
}

const Days = ({ doctor, days, today, onOpen }: DaysProps) => (
  <View className="doctor-days">
    {days.length === 0 && <Text className="quiet">{words.none}</Text>}
    {days.map(({ date, state, left }) => {
      const day = sayNamedDay(date, today);
      const word =
        state === 'open'
          ? words.dayLeft(day, left)
          : words.dayState(day, texts.sessionStateTexts[state]);
      return (
        <View
          key={date}
          className="doctor-day"
          hoverClass="doctor-card-pressed"
          onClick={() => onOpen(date)}
          {...aria({ role: 'button', label: words.openDay(doctor, word) })}
        >
          <State
            tone={sessionSigns[state].tone}
            sign={state === 'open' ? undefined : sessionSigns[state].sign}
            word={word}
          />
        </View>
      );
    })}
  </View>
);
