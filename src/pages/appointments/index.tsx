import { Text } from '@tarojs/components';
import { useState } from 'react';
import { listAppointments } from '../../../types/patient';
import type { AppointmentView } from '../../../types/scheduling';
import { texts } from '../../../types/texts';
import { sayMoment } from '../../../types/texts/say';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { Ways } from '../../parts/Ways';
import { Ticket } from '../../scheduling/Ticket';
import { useCancel } from '../../scheduling/useCancel';
import './index.scss';

const { appointments: words, appointment: appointmentWords } = texts.pages;

type When = 'coming' | 'past';

/** What have I booked? To come, and past; cancelling and moving, and what it costs now. */
export default function Appointments() {
  const [when, setWhen] = useState<When>('coming');
  const input = { when };
  const operation = useOperation(listAppointments, input);
  const paged = usePaged(listAppointments, input, operation);
  const cancelling = useCancel(operation.reload, operation.reload);
  return (
    <Page>
      <Tabs
        label={words.title}
        chosen={when}
        onChoose={setWhen}
        tabs={[
          { value: 'coming', text: words.coming },
          { value: 'past', text: words.past },
        ]}
      />
      <Body>
        {cancelling.refusal && (
          <Notice
            tone="bad"
            message={cancelling.refusal.message}
            wayOn={cancelling.refusal.wayOn}
          />
        )}
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={5} />}>
          {({ today, appointments }) =>
            appointments.length === 0 ? (
              <Nothing when={when} />
            ) : (
              <>
                {[...appointments, ...paged.pages.flatMap(page => page.appointments)].map(each => (
                  <Slip
                    key={each.appointmentId}
                    appointment={each}
                    today={today}
                    cancelling={cancelling}
                  />
                ))}
                <More of={paged} />
              </>
            )
          }
        </Loaded>
      </Body>
    </Page>
  );
}

interface SlipProps {
  appointment: AppointmentView;
  today: string;
  cancelling: ReturnType<typeof useCancel>;
}

function Slip({ appointment, today, cancelling }: SlipProps) {
  const { appointmentId, status, cancellation, doctor } = appointment;
  const open = () => go.appointment({ appointmentId });
  const costs = cancellation.cost === 'strike';
  return (
    <Ticket appointment={appointment} today={today}>
      {status === 'booked' && cancellation.cost !== 'notPossible' && (
        <Text className={costs ? 'slip-cost slip-cost-strike' : 'slip-cost'}>
          {costs
            ? appointmentWords.strikeNow(sayMoment(cancellation.freeUntil, today))
            : appointmentWords.freeUntil(sayMoment(cancellation.freeUntil, today))}
        </Text>
      )}
      <Ways>
        <Button text={status === 'booked' ? words.showCode : words.open} onPress={open} />
        {status === 'booked' && cancellation.cost === 'free' && (
          <Button
            text={appointmentWords.move}
            onPress={() =>
              go.doctor({ doctorId: doctor.id, date: appointment.date, move: appointmentId })
            }
          />
        )}
        {status === 'booked' && cancellation.cost !== 'notPossible' && (
          <Button
            kind="danger"
            text={appointmentWords.cancel}
            busyText={appointmentWords.cancelling}
            busy={cancelling.busy === appointmentId}
            onPress={() => cancelling.start(appointment, today)}
          />
        )}
      </Ways>
    </Ticket>
  );
}

const Nothing = ({ when }: { when: When }) =>
  when === 'coming' ? (
    <Empty title={words.empty} note={words.emptyNote}>
      <Button kind="main" text={words.book} onPress={go.departments} />
    </Empty>
  ) : (
    <Empty title={words.emptyPast} note={words.emptyPastNote} />
  );
