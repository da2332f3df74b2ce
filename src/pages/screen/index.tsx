import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayTime } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import type { viewScreen } from '../../../types/queue/viewScreen';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Page } from '../../parts/Page';
import { page } from '../page';
import './index.scss';
import { useScreen } from './useScreen';

const { screen: words } = texts.pages;

type Room = ValueOf<typeof viewScreen>['rooms'][number];

/**
 * The screen of a department's waiting room, readable from five metres: which patient is called to
 * which room (R24).
 */
export default page('pages/screen', function Screen({ departmentId, access }) {
  const operation = useScreen(departmentId, access);
  return (
    <Page whole>
      <View className="screen">
        <Loaded of={operation}>
          {({ department, rooms, now }) => (
            <>
              <View className="screen-head">
                <Text>{words.of(department)}</Text>
                <Text>{sayTime(now)}</Text>
              </View>
              {rooms.length === 0 && <Empty title={words.empty} note={words.emptyNote} />}
              <View className="screen-rooms">
                {rooms.map(room => (
                  <OfRoom key={`${room.room} ${room.doctor} ${room.period}`} room={room} />
                ))}
              </View>
            </>
          )}
        </Loaded>
      </View>
    </Page>
  );
});

const OfRoom = ({ room: { room, doctor, called, next, waiting } }: { room: Room }) => (
  <View className="screen-room">
    <Text className="screen-place">
      {room} · {doctor}
    </Text>
    {called ? (
      <View className="screen-called">
        <Text className="screen-number">{words.number(called.number)}</Text>
        <Text className="screen-name">{called.name}</Text>
      </View>
    ) : (
      <Text className="screen-name">{words.nobody}</Text>
    )}
    <Text className="screen-next">
      {next.length
        ? words.next(
            next.map(each => words.one(each.number, each.name)),
            waiting,
          )
        : words.nobodyWaits}
    </Text>
  </View>
);
