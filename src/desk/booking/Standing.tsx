import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { sayFullDate, sayTime } from '../../../texts/say';
import type { BookingView } from '../../../types/booking/viewBooking';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { State } from '../../parts/State';
import { dial } from '../../phone/dial';
import './index.scss';

const { booking: words, common } = deskTexts;

/** The patient's strikes and bar (R8), and how to reach them. */
export function Standing({ booking }: { booking: BookingView }) {
  const { counting, of, windowMonths, bar } = booking.standing;
  return (
    <Card flat>
      <Cell
        title={words.standing(windowMonths, counting, of)}
        note={words.toPatient}
        value={
          bar ? (
            <State
              word={words.barred(`${sayFullDate(bar.until)} ${sayTime(bar.until)}`)}
              sign="!"
              tone="bad"
            />
          ) : undefined
        }
        onPress={() => go('desk/patient', { patientId: booking.patientId })}
      />
      <Cell
        title={common.addCase}
        onPress={() => go('followup/openCase', { appointmentId: booking.appointmentId })}
      />
      <Cell
        title={booking.phone}
        note={common.call}
        value={
          <View>
            <Text>{common.phone}</Text>
          </View>
        }
        onPress={() => dial(booking.phone)}
      />
    </Card>
  );
}
