import { Text, View } from '@tarojs/components';
import { Fragment } from 'react';
import { deskTexts } from '../../texts/desk';
import type { BookingRow } from '../../types/booking/listBookings';
import { go } from '../go';
import { Button } from '../parts/Button';
import { aria } from '../phone/aria';
import { useArrivals } from '../visits/arrivals';
import { AppointmentState } from './AppointmentState';
import './BookingLine.scss';

const words = deskTexts.arriving;

const BETWEEN = ' · ';

/** Department, doctor and room of a booking, in one line. */
const placeOf = ({ department, doctor, room }: BookingRow): string =>
  [department.name, doctor.name, room].join(BETWEEN);

/** Bookings of a day in the order of its lists (R10), under the department, the doctor and the room that they share. */
export const BookingLines = ({ rows, isToday }: { rows: BookingRow[]; isToday: boolean }) => (
  <>
    {rows.map((row, at) => (
      <Fragment key={row.appointmentId}>
        {placeOf(row) !== (rows[at - 1] && placeOf(rows[at - 1]!)) && (
          <Text className="quiet booking-session">{placeOf(row)}</Text>
        )}
        <BookingLine row={row} isToday={isToday} underItsSession />
      </Fragment>
    ))}
  </>
);

interface Props {
  row: BookingRow;
  /** The day, shown before the time if the list has several days. */
  day?: string | undefined;
  /** Whether it is a booking of today, which can be checked in from its row. */
  isToday?: boolean;
  /** Whether a heading above the line already shows department, doctor and room. */
  underItsSession?: boolean;
}

/**
 * One booking of a list in two lines: name and state, then time, place, and the ends of phone and
 * document to distinguish people. A tap opens the booking; the button checks in without leaving the
 * list (R6).
 */
export function BookingLine({ row, day, isToday, underItsSession }: Props) {
  const arrivals = useArrivals();
  const { status, coming } = arrivals?.changed.get(row.appointmentId) ?? row;
  const { appointmentId, patientName } = row;
  const place = [
    `${day ? `${day} ` : ''}${row.start}`,
    words.ends(row.phoneMasked.slice(-4), row.documentMasked.slice(-4)),
    underItsSession ? undefined : placeOf(row),
  ];
  return (
    <View className="booking">
      <View
        className="booking-open"
        hoverClass="booking-pressed"
        onClick={() => go('desk/booking', { appointmentId })}
        {...aria({ role: 'button' })}
      >
        <Text className="booking-number">{row.number}</Text>
        <View className="booking-words">
          <View className="booking-head">
            <Text className="booking-name">{patientName}</Text>
            <AppointmentState status={status} coming={coming} />
          </View>
          <Text className={`quiet booking-place ${underItsSession ? '' : 'booking-place-whole'}`}>
            {place.filter(Boolean).join(BETWEEN)}
          </Text>
        </View>
      </View>
      {isToday && status === 'booked' && arrivals && (
        <Button
          small
          text={words.checkIn}
          label={words.checkInOf(patientName)}
          disabled={arrivals.busy}
          onPress={() => arrivals.checkIn(appointmentId)}
        />
      )}
    </View>
  );
}
