import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import type { BookingRow } from '../../types/booking/listBookings';
import { go } from '../go';
import { aria } from '../phone/aria';
import { AppointmentState } from './AppointmentState';
import './BookingLine.scss';

interface Props {
  row: BookingRow;
  /** The day, said before the time where the list is of several days. */
  day?: string;
}

/** One booking of a list: name and state large, then time, place and doctor. A tap opens the booking. */
export function BookingLine({ row, day }: Props) {
  return (
    <View
      className="booking"
      hoverClass="booking-pressed"
      onClick={() => go('desk/booking', { appointmentId: row.appointmentId })}
      {...aria({ role: 'button' })}
    >
      <View className="booking-number">
        <Text className="booking-figure">{row.number}</Text>
      </View>
      <View className="booking-words">
        <View className="booking-head">
          <Text className="booking-name">{row.patientName}</Text>
          <AppointmentState status={row.status} coming={row.coming} />
        </View>
        <Text>
          {day && `${day} `}
          {row.start}–{row.end} · {row.doctor.name} · {row.room}
        </Text>
        <Text className="quiet">
          {row.department.name} · {texts.clinicTypeTexts[row.clinicType]} ·{' '}
          {texts.visitTexts[row.visit]} · {texts.channelTexts[row.channel]}
        </Text>
        <Text className="quiet">
          {row.documentMasked} · {row.phoneMasked}
        </Text>
      </View>
    </View>
  );
}
