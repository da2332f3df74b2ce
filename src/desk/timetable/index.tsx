import { View } from '@tarojs/components';
import { useState } from 'react';
import { addDays } from '../../../domain/time/time';
import { deskTexts } from '../../../texts/desk';
import { sayShortDate } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { viewWeek } from '../../../types/timetable/viewWeek';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Filter } from '../../parts/staff/Filter';
import { staffPage } from '../page';
import { Day } from './Day';
import './index.scss';

const { timetable: words, doctorAbout } = deskTexts;

type Week = ValueOf<typeof viewWeek>;
interface Whose {
  departmentId?: string | undefined;
  doctorId?: string | undefined;
}

/** The week of a department or a doctor; a tap changes a session (R2a). */
export default staffPage('desk/timetable', function Timetable({ me, date: asked, ...first }) {
  const [date, setDate] = useState(asked ?? me.today);
  const [whose, setWhose] = useState<Whose>(first);
  const operation = useOperation(viewWeek, { date, ...whose });
  return (
    <>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={5} lines={2} />}>
          {week =>
            week.departments.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote} />
            ) : (
              <>
                <View className="week-filters">
                  <Whom week={week} whose={whose} onChoose={setWhose} />
                </View>
                <Weeks days={week.days} onDate={setDate} />
                <View className="week">
                  {week.days.map(day => (
                    <Day
                      key={day.date}
                      day={day}
                      today={week.today}
                      onPress={sessionId => go('desk/session', { sessionId })}
                    />
                  ))}
                </View>
              </>
            )
          }
        </Loaded>
      </Body>
      <BottomBar>
        <Button
          kind="main"
          text={words.plan}
          onPress={() => go('desk/plan', whose.doctorId ? { doctorId: whose.doctorId } : {})}
        />
        {whose.doctorId && (
          <Button
            text={doctorAbout.entry}
            onPress={() => go('desk/doctor', { doctorId: whose.doctorId ?? '' })}
          />
        )}
        <Button text={words.changes} onPress={() => go('desk/changes')} />
      </BottomBar>
    </>
  );
});

interface WhomProps {
  week: Week;
  whose: Whose;
  onChoose: (whose: Whose) => void;
}

/** Chooses a department, or one of its doctors. */
function Whom({ week: { departments, doctors, departmentId }, whose, onChoose }: WhomProps) {
  const doctor = doctors.find(({ id }) => id === whose.doctorId);
  const department = departments.find(({ id }) => id === (doctor?.departmentId ?? departmentId));
  const own = doctors.filter(each => each.departmentId === department?.id);
  return (
    <>
      <Filter
        name={words.department}
        value={department?.name}
        options={departments.map(({ name }) => name)}
        chosen={departments.findIndex(({ id }) => id === department?.id)}
        onPick={index => onChoose({ departmentId: departments[index]?.id })}
        all={false}
      />
      <Filter
        name={words.doctor}
        value={doctor?.name}
        options={own.map(({ name }) => name)}
        chosen={own.findIndex(({ id }) => id === doctor?.id)}
        onPick={index =>
          onChoose(index < 0 ? { departmentId: department?.id } : { doctorId: own[index]?.id })
        }
      />
    </>
  );
}

/** The visible week, with buttons for the week before and after. */
function Weeks({ days, onDate }: { days: Week['days']; onDate: (date: string) => void }) {
  const monday = days[0]!.date;
  const sunday = addDays(monday, 6);
  return (
    <View className="week-ways">
      <Button small text={words.before} onPress={() => onDate(addDays(monday, -7))} />
      <View className="week-span">{words.week(sayShortDate(monday), sayShortDate(sunday))}</View>
      <Button small text={words.after} onPress={() => onDate(addDays(monday, 7))} />
    </View>
  );
}
