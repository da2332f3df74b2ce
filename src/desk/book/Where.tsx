import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import { listSessions } from '../../../types/timetable/listSessions';
import type { SlotView } from '../../../types/timetable/scheduling';
import { viewSession } from '../../../types/timetable/viewSession';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { type OperationState, useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Empty } from '../../parts/Empty';
import { PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import { DayStrip, daysFrom } from '../../timetable/DayStrip';
import '../../timetable/SlotGrid.scss';
import { sayPeriod } from '../../timetable/hours';
import { keptOf } from '../../timetable/Shares';

const { book: words } = deskTexts;
const { common } = texts.pages;

/**
 * A chosen place: a slot, `full` when only a number beyond capacity is left; or `now`, a number for
 * a patient at the desk who is checked in with it (R6).
 */
export type ChosenPlace = { sessionId: string } & (
  | { slot: number; full: boolean }
  | { slot: 'now' }
);

interface Props {
  today: string;
  /** Whether the member may add numbers beyond capacity (R4). */
  mayAdd: boolean;
  /** Whether the patient is at the desk, and can be checked in with a booking for today (R6). */
  isHere: boolean;
  /** Where the choice starts: the department and day of a booking that is moved. */
  from?: { departmentId: string; date: string };
  place: ChosenPlace | undefined;
  onPlace: (place: ChosenPlace | undefined) => void;
  /**
   * The code of the last refusal: places may have been taken since, so the slots are read again.
   */
  refused: string | undefined;
}

/** Chooses department, day, session and slot, one after the other. */
export function Where({ today, mayAdd, isHere, from, place, onPlace, refused }: Props) {
  const rules = useRules();
  const [departmentId, setDepartmentId] = useState(from?.departmentId);
  const [date, setDate] = useState(from && from.date > today ? from.date : today);
  const [sessionId, setSessionId] = useState<string>();
  const sessions = useOperation(listSessions, departmentId ? { date, departmentId } : undefined);
  const session = useOperation(viewSession, sessionId ? { sessionId } : undefined);
  const { reload } = session;
  const { reload: reloadAll } = sessions;
  useEffect(() => {
    if (!refused) return;
    reload();
    reloadAll();
  }, [refused, reload, reloadAll]);
  const kept = keptIn(sessions, sessionId);

  const arrives = isHere && date === today;
  const choose = (id: string | undefined) => {
    setSessionId(id);
    onPlace(id && arrives ? { sessionId: id, slot: 'now' } : undefined);
  };
  return (
    <>
      <Card title={words.where} flat>
        <PickDepartment
          chosen={departmentId}
          onPick={id => {
            setDepartmentId(id);
            choose(undefined);
          }}
        />
        {rules && (
          <DayStrip
            label={deskTexts.common.day}
            today={today}
            days={daysFrom(today, rules.booking.opensDaysAhead + 1)}
            chosen={date}
            onChoose={next => {
              setDate(next);
              choose(undefined);
            }}
          />
        )}
      </Card>
      {departmentId && <Sessions of={sessions} chosen={sessionId} onChoose={choose} />}
      {sessionId && (
        <Places
          of={session}
          kept={kept}
          sessionId={sessionId}
          arrives={arrives}
          mayAdd={mayAdd}
          place={place}
          onPlace={onPlace}
        />
      )}
    </>
  );
}

/** The number of places in each slot that only the desk sells (R4). */
const keptIn = (of: SessionsProps['of'], sessionId: string | undefined): readonly number[] =>
  (of.state === 'ready' && of.value.sessions.find(each => each.sessionId === sessionId)?.kept) ||
  [];

interface PlacesProps extends Pick<Props, 'mayAdd' | 'place' | 'onPlace'> {
  /** The number of places in each slot that only the desk sells (R4). */
  kept: readonly number[];
  of: OperationState<ValueOf<typeof viewSession>>;
  sessionId: string;
  /** Whether the patient can be checked in with the booking. */
  arrives: boolean;
}

/** The places of a session: a number now for a patient who is here, or a slot. */
const Places = ({ of, kept, sessionId, arrives, mayAdd, place, onPlace }: PlacesProps) => (
  <Card title={words.chooseSlot}>
    <Loaded of={of} skeleton={<Skeleton cards={1} lines={3} />}>
      {({ session: { slots } }) => (
        <>
          {arrives && (
            <View className="book-now">
              <Choice
                label={words.chooseSlot}
                chosen={place?.slot === 'now' ? 'now' : undefined}
                onChoose={() => onPlace({ sessionId, slot: 'now' })}
                options={[{ value: 'now', title: words.now, note: words.nowNote }]}
              />
            </View>
          )}
          <Slots
            slots={slots}
            kept={kept}
            mayAdd={mayAdd}
            chosen={place?.slot}
            onChoose={(slot, full) => onPlace({ sessionId, slot, full })}
          />
        </>
      )}
    </Loaded>
  </Card>
);

interface DepartmentProps {
  chosen: string | undefined;
  onPick: (departmentId: string | undefined) => void;
}

function PickDepartment({ chosen, onPick }: DepartmentProps) {
  const operation = useOwnDepartments();
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ departments }) => (
        <PickField
          id="department"
          label={words.chooseDepartment}
          value={departments.find(({ id }) => id === chosen)?.name ?? ''}
          placeholder={words.chooseDepartment}
          options={departments.map(({ name, place: where }) => `${name} ${where}`)}
          chosen={departments.findIndex(({ id }) => id === chosen)}
          onPick={index => onPick(departments[index]?.id)}
        />
      )}
    </Loaded>
  );
}

interface SessionsProps {
  of: OperationState<ValueOf<typeof listSessions>>;
  chosen: string | undefined;
  onChoose: (sessionId: string) => void;
}

/** The day's sessions that can be booked. */
const Sessions = ({ of, chosen, onChoose }: SessionsProps) => (
  <Loaded of={of} skeleton={<Skeleton cards={1} lines={3} />}>
    {({ sessions }) => {
      // A day whose sessions were all stopped has none to choose either.
      const open = sessions.filter(({ state }) => state === 'open');
      return open.length === 0 ? (
        <Empty title={words.noSessions} note={words.noSessionsNote} />
      ) : (
        <Card title={words.chooseSession} flat>
          <Choice
            label={words.chooseSession}
            chosen={chosen}
            onChoose={onChoose}
            options={open
              .map(each => ({ ...each, free: each.left + keptOf(each) }))
              .map(({ sessionId: value, doctor, period, clinicType, room, free }) => ({
                value,
                title: `${doctor.name} ${sayPeriod(period)} ${words.left(free)}`,
                note: `${texts.clinicTypeTexts[clinicType]} · ${room}`,
              }))}
          />
        </Card>
      );
    }}
  </Loaded>
);

interface SlotsProps {
  slots: SlotView[];
  /** The number of places in each slot that only the desk sells (R4). */
  kept: readonly number[];
  mayAdd: boolean;
  chosen: number | 'now' | undefined;
  /** `full`: only a number beyond capacity is left. */
  onChoose: (slot: number, full: boolean) => void;
}

/** The session's slots; a full one can only be chosen by a member who may add numbers. */
const Slots = ({ slots, kept, mayAdd, chosen, onChoose }: SlotsProps) => (
  <View className="slots" {...aria({ role: 'radiogroup', label: words.chooseSlot })}>
    {slots.map(({ index, start, end, left }) => {
      const own = kept[index] ?? 0;
      const full = left + own <= 0;
      const off = full && !mayAdd;
      const on = chosen === index;
      return (
        <View
          key={index}
          className={`slot${off ? ' slot-off' : ''}${on ? ' slot-chosen' : ''}`}
          hoverClass={off ? 'none' : 'slot-pressed'}
          onClick={off ? undefined : () => onChoose(index, full)}
          {...aria({ role: 'radio', checked: on, disabled: off })}
        >
          <Text className="slot-time">
            {on && '✓ '}
            {common.range(start, end)}
          </Text>
          <View className="slot-words">
            <Text>{full ? words.slotFull : words.left(left + own)}</Text>
            {own > 0 && <Text>{words.kept(own)}</Text>}
            {full && mayAdd && <Text>{words.addNumber}</Text>}
          </View>
        </View>
      );
    })}
  </View>
);
