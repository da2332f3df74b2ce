import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { worksWithBookings } from '../../../domain/access/scope';
import { yearOf } from '../../../domain/time/time';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { listSessions } from '../../../types/timetable/listSessions';
import type { SessionHeadView } from '../../../types/timetable/sessions';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Columns } from '../../parts/staff/Columns';
import { Filter } from '../../parts/staff/Filter';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import { DayStrip, daysFrom } from '../../timetable/DayStrip';
import { SessionHead } from '../../timetable/SessionHead';
import { bookedOf, Shares } from '../../timetable/Shares';
import { staffPage } from '../page';

const { stops: words, common } = deskTexts;

/** The sessions of a day by department, to choose one; a doctor sees their own (R9). */
export default staffPage('desk/stops', function Stops({ me, date: asked }) {
  const { today } = me;
  const [date, setDate] = useState(asked ?? today);
  const [departmentId, setDepartmentId] = useState<string>();
  const rules = useRules();
  const operation = useOperation(listSessions, { date });
  const may = worksWithBookings(me);
  useEffect(() => {
    if (!may) Taro.setNavigationBarTitle({ title: words.titleOwn });
  }, [may]);
  return (
    <>
      {rules && (
        <DayStrip
          label={deskTexts.common.day}
          today={today}
          days={daysFrom(today, rules.session.layOutDaysAhead + 1)}
          chosen={date}
          onChoose={setDate}
        />
      )}
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ sessions, closed, official }) => (
            <>
              {!official && <Notice tone="warn" message={words.unofficial(yearOf(date))} />}
              {sessions.length === 0 && <Nothing closed={closed} />}
              <Sessions
                sessions={sessions}
                departmentId={departmentId}
                onDepartment={setDepartmentId}
                mayStop={may}
              />
            </>
          )}
        </Loaded>
      </Body>
    </>
  );
});

const Nothing = ({ closed }: { closed: string | undefined }) =>
  closed === undefined ? (
    <Empty title={words.empty} note={words.emptyNote} />
  ) : (
    <Empty title={words.closed(closed)} note={words.closedNote} />
  );

interface SessionsProps {
  sessions: readonly SessionHeadView[];
  departmentId: string | undefined;
  onDepartment: (departmentId: string | undefined) => void;
  mayStop: boolean;
}

/** The day's sessions by department, or of the chosen department. */
function Sessions({ sessions, departmentId, onDepartment, mayStop }: SessionsProps) {
  const departments = byDepartment(sessions);
  const wanted = departments.find(({ id }) => id === departmentId);
  const wayOf = ({ sessionId, state }: SessionHeadView) =>
    mayStop && state === 'open' ? () => go('desk/stop', { sessionId }) : undefined;
  return (
    <>
      {departments.length > 1 && (
        <Filter
          name={common.department}
          value={wanted?.name}
          options={departments.map(({ name }) => name)}
          chosen={departments.findIndex(({ id }) => id === departmentId)}
          onPick={index => onDepartment(departments[index]?.id)}
        />
      )}
      <Columns>
        {(wanted ? [wanted] : departments).map(department => (
          <Card key={department.id} title={department.name} flat>
            {department.sessions.map(session => (
              <Line key={session.sessionId} session={session} onPress={wayOf(session)} />
            ))}
          </Card>
        ))}
      </Columns>
    </>
  );
}

const Line = ({ session, onPress }: { session: SessionHeadView; onPress?: () => void }) => (
  <View
    className="cell"
    hoverClass={onPress ? 'cell-pressed' : 'none'}
    onClick={onPress}
    {...(onPress && aria({ role: 'button' }))}
  >
    <View className="cell-words">
      <SessionHead session={session} />
      <Text className="quiet">
        {texts.clinicTypeTexts[session.clinicType]} · {session.room}
      </Text>
      <Text className="quiet">
        {words.booked(bookedOf(session), session.capacity)}
        {session.waiting > 0 && ` · ${words.waiting(session.waiting)}`}
      </Text>
      <Shares session={session} />
      {session.reason && <Text className="quiet">{session.reason}</Text>}
    </View>
    {onPress && <View className="cell-arrow" {...aria({ hidden: true })} />}
  </View>
);

interface OfDepartment {
  id: string;
  name: string;
  sessions: SessionHeadView[];
}

function byDepartment(sessions: readonly SessionHeadView[]): OfDepartment[] {
  const found = new Map<string, OfDepartment>();
  for (const session of sessions) {
    const { id, name } = session.department;
    const department = found.get(id) ?? { id, name, sessions: [] };
    department.sessions.push(session);
    found.set(id, department);
  }
  return [...found.values()];
}
