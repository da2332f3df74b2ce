import { Text, View } from '@tarojs/components';
import { useRef } from 'react';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import type { ReturnVisitView } from '../../../types/returns/returnVisits';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ways } from '../../parts/Ways';
import { ReturnState } from '../../returns/ReturnState';
import './ReturnSlip.scss';

const { returns: words } = texts.pages;

interface Props {
  returnVisit: ReturnVisitView;
  today: string;
  /** Runs first in the tap that opens the slots, such as asking for consent to the reminder. */
  before?: () => Promise<void>;
}

/**
 * A return visit (R13): the date, the doctor, whether it is booked, and a button to the doctor's
 * slots.
 */
export function ReturnSlip({ returnVisit, today, before }: Props) {
  const { date, state, patient, department, doctor, visitDate, note } = returnVisit;
  return (
    <Card>
      <View className="return-top">
        <Text className="return-day">{sayDate(date, today)}</Text>
        <ReturnState state={state} />
      </View>
      <View className="return-what">
        <Text>
          {department.name} · {doctor.name} {texts.ownNames.title(doctor.title)}
        </Text>
        <Text>{patient.name}</Text>
        {note && <Text>{words.note(note)}</Text>}
        <Text className="quiet">{words.visitOn(sayDate(visitDate, today))}</Text>
        <Text className="quiet">{bookingWords(returnVisit, today)}</Text>
      </View>
      <Way returnVisit={returnVisit} before={before} />
    </Card>
  );
}

/** When the return visit can be booked, or its booked time. */
function bookingWords(of: ReturnVisitView, today: string): string {
  const { state, booked, booking, opensAt, closesAt } = of;
  if (state === 'booked' && booked) return words.booked(sayDate(booked.date, today));
  if (state !== 'waiting') return '';
  if (booking === 'opensLater') return words.opens(sayMoment(opensAt, today));
  return booking === 'open' ? words.open(sayMoment(closesAt, today)) : words.closed;
}

function Way({ returnVisit, before }: Pick<Props, 'returnVisit' | 'before'>) {
  const { returnVisitId, state, booked, booking, date, doctor } = returnVisit;
  const going = useRef(false);
  if (booked && (state === 'booked' || state === 'came')) {
    const { appointmentId } = booked;
    return (
      <Ways>
        <Button
          text={words.toAppointment}
          onPress={() => go('pages/appointment', { appointmentId })}
        />
      </Ways>
    );
  }
  if (state !== 'waiting') return null;
  const choose = async () => {
    // A second tap would ask again, which WeChat refuses while its question is open.
    if (going.current) return;
    going.current = true;
    await before?.();
    await go('pages/doctor', { doctorId: doctor.id, date, returnVisit: returnVisitId }).catch(
      () => {},
    );
    going.current = false;
  };
  return (
    <Ways>
      <Button
        kind={booking === 'open' ? 'main' : 'quiet'}
        text={booking === 'open' ? words.choose : words.look}
        onPress={choose}
      />
    </Ways>
  );
}
