import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import type { AppointmentView } from '../../../types/booking/appointment';
import { listAlternatives } from '../../../types/booking/listAlternatives';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { State } from '../../parts/State';
import { sayPeriod } from '../../timetable/hours';
import { SlotGrid } from '../../timetable/SlotGrid';

const { appointment: words } = texts.pages;

/** The number of sessions that are shown at first. */
const FIRST = 2;

/**
 * Other slots for an appointment that the hospital cancelled: a tap on one leads to confirming it
 * (R9).
 */
export function Alternatives({ appointment }: { appointment: AppointmentView }) {
  const { appointmentId, doctor, department, patient, visit } = appointment;
  const operation = useOperation(listAlternatives, { appointmentId });
  const [all, setAll] = useState(false);
  return (
    <Card title={words.rebook}>
      <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
        {({ today, sessions }) =>
          sessions.length === 0 ? (
            <Empty title={words.rebookNone} note={words.rebookNoneNote}>
              <Button
                text={words.again}
                onPress={() => go('pages/department', { departmentId: department.id })}
              />
            </Empty>
          ) : (
            <View className="alternatives">
              <Text className="quiet">{words.rebookNote}</Text>
              {sessions.slice(0, all ? undefined : FIRST).map(session => (
                <View key={session.sessionId} className="alternative">
                  <View className="alternative-head">
                    <Text className="alternative-when">
                      {sayDate(session.date, today)} {sayPeriod(session.period)}
                    </Text>
                    {session.doctor.id === doctor.id && (
                      <State word={words.sameDoctor} sign="✓" tone="good" />
                    )}
                  </View>
                  <Text className="quiet">
                    {session.doctor.name} {texts.ownNames.title(session.doctor.title)} ·{' '}
                    {texts.clinicTypeTexts[session.clinicType]} · {session.room}
                  </Text>
                  <SlotGrid
                    slots={session.slots.filter(({ left }) => left > 0)}
                    onChoose={slot =>
                      go('pages/confirm', {
                        sessionId: session.sessionId,
                        slot: slot.index,
                        patientId: patient.patientId,
                        visit,
                      })
                    }
                  />
                </View>
              ))}
              {!all && sessions.length > FIRST && (
                <Button text={words.rebookMore} onPress={() => setAll(true)} />
              )}
            </View>
          )
        }
      </Loaded>
    </Card>
  );
}
