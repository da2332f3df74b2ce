import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { listSessions } from '../../../types/timetable/listSessions';
import { viewSession } from '../../../types/timetable/viewSession';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Empty } from '../../parts/Empty';
import { PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { aria } from '../../phone/aria';
import { DateStrip } from '../../timetable/DateStrip';
import '../../timetable/SlotGrid.scss';

const { book: words } = deskTexts;
const { common } = texts.pages;
const DAYS = 8;

/** A place chosen; `full` when only a number beyond capacity is left there. */
export interface Place {
  sessionId: string;
  slot: number;
  full: boolean;
}

interface Props {
  today: string;
  /** May add numbers beyond capacity (R4). */
  mayAdd: boolean;
  place: Place | undefined;
  onPlace: (place: Place | undefined) => void;
  /** Why the last wish was refused: places may have gone since. */
  refused: string | undefined;
}

/** Department, day, session, slot: each is asked for once the one before is known. */
export function Where({ today, mayAdd, place, onPlace, refused }: Props) {
  const departments = useOperation(listDepartments, {});
  const [departmentId, setDepartmentId] = useState<string>();
  const [date, setDate] = useState(today);
  const [sessionId, setSessionId] = useState<string>();
  const sessions = useOperation(listSessions, departmentId ? { date, departmentId } : undefined);
  const session = useOperation(viewSession, sessionId ? { sessionId } : undefined);
  const { reload } = session;
  useEffect(() => {
    if (refused) reload();
  }, [refused, reload]);

  const choose = (id: string | undefined) => {
    setSessionId(id);
    onPlace(undefined);
  };
  return (
    <>
      <Card title={words.where} flat>
        <Loaded of={departments} skeleton={<Skeleton cards={1} lines={2} />}>
          {({ departments: all }) => (
            <PickField
              id="department"
              label={words.chooseDepartment}
              value={all.find(({ id }) => id === departmentId)?.name ?? ''}
              placeholder={words.chooseDepartment}
              options={all.map(({ name, place: where }) => `${name} ${where}`)}
              chosen={all.findIndex(({ id }) => id === departmentId)}
              onPick={index => {
                setDepartmentId(all[index]?.id);
                choose(undefined);
              }}
            />
          )}
        </Loaded>
        <DateStrip
          today={today}
          days={DAYS}
          chosen={date}
          onChoose={next => {
            setDate(next);
            choose(undefined);
          }}
        />
      </Card>
      {departmentId && (
        <Loaded of={sessions} skeleton={<Skeleton cards={1} lines={3} />}>
          {({ sessions: there }) =>
            there.length === 0 ? (
              <Empty title={words.noSessions} note={words.noSessionsNote} />
            ) : (
              <Card title={words.chooseSession} flat>
                <Choice
                  label={words.chooseSession}
                  chosen={sessionId}
                  onChoose={choose}
                  options={there
                    .filter(({ state }) => state === 'open')
                    .map(({ sessionId: value, doctor, period, clinicType, room, left }) => ({
                      value,
                      title: `${doctor.name} ${texts.periodTexts[period]} ${words.left(left)}`,
                      note: `${texts.clinicTypeTexts[clinicType]} · ${room}`,
                    }))}
                />
              </Card>
            )
          }
        </Loaded>
      )}
      {sessionId && (
        <Card title={words.chooseSlot}>
          <Loaded of={session} skeleton={<Skeleton cards={1} lines={3} />}>
            {({ session: { slots } }) => (
              <View className="slots" {...aria({ role: 'radiogroup', label: words.chooseSlot })}>
                {slots.map(({ index, start, end, left }) => {
                  const full = left <= 0;
                  const off = full && !mayAdd;
                  const chosen = place?.slot === index;
                  return (
                    <View
                      key={index}
                      className={`slot${off ? ' slot-off' : ''}${chosen ? ' slot-chosen' : ''}`}
                      hoverClass={off ? 'none' : 'slot-pressed'}
                      onClick={off ? undefined : () => onPlace({ sessionId, slot: index, full })}
                      {...aria({ role: 'radio', checked: chosen, disabled: off })}
                    >
                      <Text className="slot-time">
                        {chosen && '✓ '}
                        {common.range(start, end)}
                      </Text>
                      <View className="slot-words">
                        <Text>{full ? words.slotFull : words.left(left)}</Text>
                        {full && mayAdd && <Text>{words.addNumber}</Text>}
                      </View>
                    </View>
                  );
                })}
              </View>
            )}
          </Loaded>
        </Card>
      )}
    </>
  );
}
