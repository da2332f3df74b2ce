import { Text, View } from '@tarojs/components';
import { hasCome } from '../../../domain/booking/appointment';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import type { LogRow } from '../../../types/visits/viewDoctorLog';
import { AppointmentState } from '../../booking/AppointmentState';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { aria } from '../../phone/aria';

const { log: words } = deskTexts;

interface RowsProps {
  rows: readonly LogRow[];
  today: string;
  maySet: boolean;
}

/** The appointments by date. A tap on a patient who came leads to the return date. */
export function Appointments({ rows, today, maySet }: RowsProps) {
  if (rows.length === 0) return <Empty title={words.noAppointments} note={words.emptyNote} />;
  const dates = [...new Set(rows.map(({ date }) => date))];
  return (
    <>
      {dates.map(date => (
        <Card key={date} title={sayDate(date, today)} flat>
          {rows
            .filter(row => row.date === date)
            .map(row => (
              <Row key={row.appointmentId} row={row} today={today} maySet={maySet} />
            ))}
        </Card>
      ))}
    </>
  );
}

function Row({ row, today, maySet }: { row: LogRow; today: string; maySet: boolean }) {
  const { appointmentId, status, returnVisit } = row;
  const came = hasCome({ status });
  const leads = maySet && came;
  return (
    <View
      className="log-row"
      hoverClass={leads ? 'cell-pressed' : 'none'}
      onClick={leads ? () => go('desk/returnDate', { appointmentId }) : undefined}
      {...(leads && aria({ role: 'button' }))}
    >
      <View className="log-words">
        <Text className="log-name">{row.patientName}</Text>
        <Text className="quiet">
          {row.start} · {texts.pages.common.number(row.number)} · {texts.visitTexts[row.visit]} ·{' '}
          {texts.channelTexts[row.channel]}
        </Text>
        {returnVisit ? (
          <Text className="log-return">
            {words.returnOn(
              sayDate(returnVisit.date, today),
              texts.returnVisits.states[returnVisit.state],
            )}
          </Text>
        ) : (
          leads && <Text className="log-return">{words.setReturn}</Text>
        )}
      </View>
      <AppointmentState status={status} cancelledBy={row.cancelledBy} />
      {leads && <View className="cell-arrow" {...aria({ hidden: true })} />}
    </View>
  );
}
