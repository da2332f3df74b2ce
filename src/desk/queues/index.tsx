import { Text, View } from '@tarojs/components';
import { governs } from '../../../domain/access/member';
import { deskTexts } from '../../../texts/desk';
import { listQueues, type RoomOfToday } from '../../../types/queue/listQueues';
import { useOperation } from '../../api/useOperation';
import { useRefresh } from '../../api/useRefresh';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Columns } from '../../parts/staff/Columns';
import { aria } from '../../phone/aria';
import { sayPeriod } from '../../timetable/hours';
import { staffPage } from '../page';
import { Offices } from './Offices';
import { Screens } from './Screens';
import './index.scss';

const { queues: words, queue } = deskTexts;

const EVERY = 20_000;

/** All rooms of today that the desk sees, each with the number it has called (R24). */
export default staffPage('desk/queues', function Queues({ me }) {
  const operation = useOperation(listQueues, {});
  useRefresh(operation.reload, EVERY);
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={4} lines={2} />}>
        {({ rooms, off }) => (
          <>
            {rooms.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
            <Columns>
              {byDepartment(rooms).map(([name, own]) => (
                <Card key={name} title={name} flat>
                  {own.map(room => (
                    <Room key={room.sessionId} room={room} />
                  ))}
                </Card>
              ))}
            </Columns>
            {governs(me) && <Offices />}
            {governs(me) && <Screens today={me.today} />}
            {off.length > 0 && (
              <Text className="quiet">{queue.off(off.map(({ name }) => name))}</Text>
            )}
          </>
        )}
      </Loaded>
    </Body>
  );
});

const Room = ({ room }: { room: RoomOfToday }) => (
  <View
    className="queue-room"
    hoverClass="cell-pressed"
    onClick={() => go('desk/queue', { sessionId: room.sessionId })}
    {...aria({ role: 'button' })}
  >
    <View className="queue-room-serving">
      {room.serving === undefined ? (
        <Text className="quiet">{words.notBegun}</Text>
      ) : (
        <>
          <Text className="quiet">{words.serving}</Text>
          <Text className="queue-room-number">{words.number(room.serving)}</Text>
        </>
      )}
    </View>
    <View className="queue-room-words">
      <Text className="queue-room-doctor">
        {room.doctor.name} · {sayPeriod(room.period)}
      </Text>
      <Text>{room.room}</Text>
      <Text className="quiet">{words.counts(room.waiting, room.seen, room.toCome)}</Text>
    </View>
    <View className="cell-arrow" {...aria({ hidden: true })} />
  </View>
);

function byDepartment(rooms: readonly RoomOfToday[]): [name: string, rooms: RoomOfToday[]][] {
  const found = new Map<string, RoomOfToday[]>();
  for (const room of rooms)
    found.set(room.department.name, [...(found.get(room.department.name) ?? []), room]);
  return [...found];
}
