import { Text } from '@tarojs/components';
import { useState } from 'react';
import { worksWithBookings } from '../../../domain/access/scope';
import { deskTexts } from '../../../texts/desk';
import { listQueues, type RoomOfToday } from '../../../types/queue/listQueues';
import { viewQueue } from '../../../types/queue/viewQueue';
import type { Me } from '../../access/roles';
import { useOperation } from '../../api/useOperation';
import { useRefresh } from '../../api/useRefresh';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { sayPeriod } from '../../timetable/hours';
import { staffPage } from '../page';
import { Calling, CallingBar } from './Calling';
import './index.scss';
import { Patients } from './Patients';
import { useQueue } from './useQueue';

const { queue: words } = deskTexts;

const EVERY = 15_000;

/**
 * The queue of a session: which patient is next; call, seen, not there (R24). The first page of
 * doctors.
 */
export default staffPage('desk/queue', function Queue({ me, sessionId }) {
  return sessionId ? <Room sessionId={sessionId} me={me} /> : <OwnRooms me={me} />;
});

/** The member's sessions of today, the current one first. */
function OwnRooms({ me }: { me: Me }) {
  const operation = useOperation(listQueues, {});
  const [chosen, setChosen] = useState<string>();
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
      {({ rooms, off }) => {
        const sessionId = chosen ?? nowOn(rooms)?.sessionId;
        return (
          <>
            {rooms.length > 1 && (
              <Tabs
                label={words.title}
                chosen={sessionId ?? ''}
                onChoose={setChosen}
                tabs={rooms.map(room => ({
                  value: room.sessionId,
                  text: `${sayPeriod(room.period)} ${room.room}`,
                }))}
              />
            )}
            {sessionId ? (
              <Room key={sessionId} sessionId={sessionId} me={me} />
            ) : (
              <Body>
                <Empty title={words.none} note={words.noneNote} />
                {off.length > 0 && (
                  <Text className="quiet">{words.off(off.map(({ name }) => name))}</Text>
                )}
                <Others />
              </Body>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/**
 * The room in which a patient is called, or else the first one where a patient waits or is still
 * expected.
 */
const nowOn = (rooms: readonly RoomOfToday[]): RoomOfToday | undefined =>
  rooms.find(({ serving }) => serving !== undefined) ??
  rooms.find(({ waiting, toCome }) => waiting + toCome > 0) ??
  rooms[0];

function Room({ sessionId, me }: { sessionId: string; me: Me }) {
  const operation = useOperation(viewQueue, { sessionId });
  useRefresh(operation.reload, EVERY);
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
      {({ queue }) => (
        <Shown
          queue={queue}
          me={me}
          onChanged={changed => operation.put({ queue: changed })}
          reload={operation.reload}
        />
      )}
    </Loaded>
  );
}

interface ShownProps {
  queue: Parameters<typeof useQueue>[0];
  me: Me;
  onChanged: Parameters<typeof useQueue>[1];
  reload: () => Promise<void>;
}

function Shown({ queue, me, onChanged, reload }: ShownProps) {
  const steps = useQueue(queue, onChanged, reload);
  return (
    <>
      <Body>
        <Text className="queue-where">
          {queue.department.name} · {queue.doctor.name} · {queue.room}
        </Text>
        <Calling queue={queue} steps={steps} me={me} />
        <Patients queue={queue} steps={steps} />
        {!worksWithBookings(me) && <Others />}
      </Body>
      <CallingBar queue={queue} steps={steps} />
    </>
  );
}

/** A link to the page that leads to all other pages of a doctor. */
const Others = () => (
  <Card flat>
    <Cell title={words.toDesk} note={words.toDeskNote} onPress={() => go('desk/today')} />
  </Card>
);
