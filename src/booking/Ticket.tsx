import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { texts } from '../../texts';
import { sayDate } from '../../texts/say';
import type { AppointmentView } from '../../types/booking/appointment';
import { AppointmentState } from './AppointmentState';
import './Ticket.scss';

const { common } = texts.pages;

interface Props {
  appointment: AppointmentView;
  today: string;
}

/** An appointment as a paper slip: time, place and number are largest. Its children are below. */
export function Ticket({ appointment, today, children }: PropsWithChildren<Props>) {
  const { date, start, end, number, room, department, doctor, patient, status } = appointment;
  const over = status === 'cancelled' || status === 'noshow' || status === 'fulfilled';
  return (
    <View className={over ? 'ticket ticket-over' : 'ticket'}>
      <View className="ticket-top">
        <Text className="ticket-date">{sayDate(date, today)}</Text>
        <AppointmentState status={status} cancelledBy={appointment.cancelledBy} />
      </View>
      <View className="ticket-figures">
        <View className="ticket-time">
          <Text className="ticket-figure">{start}</Text>
          <Text className="ticket-end">–{end}</Text>
        </View>
        <View className="ticket-number">
          <Text className="ticket-label">{common.numberLabel}</Text>
          <Text className="ticket-figure">{number}</Text>
        </View>
      </View>
      <Text className="ticket-place">{room}</Text>
      <Text className="ticket-what dotted">
        {department.name} · {doctor.name} {texts.ownNames.title(doctor.title)}
      </Text>
      <Text className="ticket-what dotted">
        {patient.name} · {texts.clinicTypeTexts[appointment.clinicType]} ·{' '}
        {texts.visitTexts[appointment.visit]}
      </Text>
      {children}
    </View>
  );
}
