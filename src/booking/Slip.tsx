import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { sayDate, sayMoment } from '../../texts/say';
import type { BookingView } from '../../types/booking/viewBooking';
import { AppointmentState } from './AppointmentState';
import './Slip.scss';

const { booking: words } = deskTexts;

/** The booking in large letters: name and state, then number, time and place. */
export function Slip({ booking, today }: { booking: BookingView; today: string }) {
  const { patientName, status, number, start, end, date, department, doctor, room } = booking;
  return (
    <View className="slip">
      <View className="slip-head">
        <Text className="slip-name">{patientName}</Text>
        <View className="slip-state">
          <AppointmentState status={status} coming={booking.coming} />
        </View>
      </View>
      <View className="slip-figures">
        <View className="slip-fact">
          <Text className="slip-label">{words.number}</Text>
          <Text className="slip-figure">{number}</Text>
        </View>
        <View className="slip-fact">
          <Text className="slip-label">{sayDate(date, today)}</Text>
          <Text className="slip-figure">
            {start}–{end}
          </Text>
        </View>
      </View>
      <Text className="slip-place">{room}</Text>
      <Text>
        {department.name} · {doctor.name} {doctor.title}
      </Text>
      <Text className="quiet">
        {texts.clinicTypeTexts[booking.clinicType]} · {texts.visitTexts[booking.visit]} ·{' '}
        {texts.channelTexts[booking.channel]}
      </Text>
      {booking.referredBy && <Text className="quiet">{words.referredBy(booking.referredBy)}</Text>}
      {booking.referredTo && (
        <Text className="quiet">
          {words.referredTo(booking.referredTo.unit, booking.referredTo.reason)}
        </Text>
      )}
      {booking.extra && <Text className="quiet">{words.extra(booking.extra.reason)}</Text>}
      {booking.cancelReason && (
        <Text className="quiet">{words.cancelReason(booking.cancelReason)}</Text>
      )}
      {booking.takenBack?.map(({ at, reason }) => (
        <Text className="quiet" key={at}>
          {words.takenBack(sayMoment(at, today), reason)}
        </Text>
      ))}
    </View>
  );
}
