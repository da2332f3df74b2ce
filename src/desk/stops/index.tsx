import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { worksWithBookings } from '../../../domain/access/scope';
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
import { Filter } from '../../parts/staff/Filter';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import { DateStrip } from '../../timetable/DateStrip';
import { SessionHead } from '../../timetable/SessionHead';
import { staffPage } from '../page';

const { stops: words, common } = deskTexts;

/** Which session? Those of a day by department; a doctor sees their own (R9). */
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
        <DateStrip
          today={today}
          days={rules.session.layOutDaysAhead + 1}
          chosen={date}
          onChoose={setDate}
        />
      )}
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={4} lines={3} />}>
          {({ sessions, closed, official }) => {
            const departments = byDepartment(sessions);
            const wanted = departments.find(({ id }) => id === departmentId);
            return (
              <>
                {!official && <Notice tone="warn" message={words.unofficial(date.slice(0, 4))} />}
                {closed !== undefined && sessions.length === 0 && (
                  <Empty title={words.closed(closed)} note={words.closedNote} />
                )}
                {closed === undefined && sessions.length === 0 && (
                  <Empty title={words.empty} note={words.emptyNote} />
                )}
                {departments.length > 1 && (
                  <Filter
                    name={common.department}
                    value={wanted?.name}
                    options={departments.map(({ name }) => name)}
                    chosen={departments.findIndex(({ id }) => id === departmentId)}
                    onPick={index => setDepartmentId(departments[index]?.id)}
                  />
                )}
                {(wanted ? [wanted] : departments).map(department => (
                  <Card key={department.id} title={department.name} flat>
                    {department.sessions.map(session => (
                      <Line
                        key={session.sessionId}
                        session={session}
                        onPress={
                          may && session.state === 'open'
                            ? () => go('desk/stop', { sessionId: session.sessionId })
                            : undefined
                        }
                      />
                    ))}
                  </Card>
                ))}
              </>
            );
          }}
        </Loaded>
      </Body>
    </>
  );
});

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
        {words.booked(session.capacity - session.left, session.capacity)}
        {session.waiting > 0 && ` · ${words.waiting(session.waiting)}`}
      </Text>
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
