import { Text, View } from '@tarojs/components';
import type { BookingRow } from '../../../types/desk/listBookings';
import { texts } from '../../../types/texts';
import { AppointmentState } from '../../scheduling/AppointmentState';
import './index.scss';

/** One booking: the name and the state largest, then when, where and with whom. */
export function Booking({ row }: { row: BookingRow }) {
  return (
    <View className="booking">
      <View className="booking-number">
        <Text className="booking-figure">{row.number}</Text>
      </View>
      <View className="booking-words">
        <View className="booking-head">
          <Text className="booking-name">{row.patientName}</Text>
          <AppointmentState status={row.status} />
        </View>
        <Text>
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
