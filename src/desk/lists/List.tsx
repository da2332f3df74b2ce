import { Text, View } from '@tarojs/components';
import { hasCome } from '../../../domain/booking/appointment';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { ValueOf } from '../../../types/contract';
import type { viewList } from '../../../types/lists/viewList';
import { AppointmentState } from '../../booking/AppointmentState';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { aria } from '../../phone/aria';
import { SessionHead } from '../../timetable/SessionHead';
import './index.scss';

const { lists: words } = deskTexts;

type Sessions = ValueOf<typeof viewList>['sessions'];

/** One session's list: the patients in the order of seeing. */
export function List({ session, rows, all }: Sessions[number] & { all: boolean }) {
  const wayOf = ({ appointmentId, status }: Sessions[number]['rows'][number]) => {
    if (all) return () => go('desk/booking', { appointmentId });
    // A doctor sets the return date of a patient who came (R13).
    return hasCome({ status }) ? () => go('desk/returnDate', { appointmentId }) : undefined;
  };
  return (
    <Card title={`${session.department.name} · ${session.room}`} flat>
      <View className="list-head">
        <SessionHead session={session} />
        <Text className="quiet">{rows.length === 0 ? words.nobody : words.count(rows.length)}</Text>
      </View>
      {rows.map(row => (
        <View
          key={row.appointmentId}
          className="list-row"
          hoverClass={wayOf(row) ? 'cell-pressed' : 'none'}
          onClick={wayOf(row)}
          {...(wayOf(row) && aria({ role: 'button' }))}
        >
          <Text className="list-order">{row.order}</Text>
          <View className="list-words">
            <Text className="list-name">{row.patientName}</Text>
            <Text className="quiet">
              {texts.pages.common.number(row.number)} · {row.start} · {texts.visitTexts[row.visit]}
              {row.channel !== 'wechat' && ` · ${texts.channelTexts[row.channel]}`}
            </Text>
          </View>
          <AppointmentState status={row.status} />
        </View>
      ))}
    </Card>
  );
}
