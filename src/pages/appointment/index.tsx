import { Image, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { useOperation } from '../../api/useOperation';
import { sayReport } from '../../booking/sayReport';
import { Ticket } from '../../booking/Ticket';
import { useCancel } from '../../booking/useCancel';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { aria } from '../../phone/aria';
import { ReturnState } from '../../returns/ReturnState';
import { page } from '../page';
import { Alternatives } from './Alternatives';
import { Coming } from './Coming';
import { Fate, Substituted } from './Fate';
import { qrCode } from './qrCode';
import './index.scss';

const { appointment: words } = texts.pages;

/** When, where, which number? The ticket with its code; and the ways to cancel and move it. */
export default page('pages/appointment', function Appointment({ appointmentId, fresh }) {
  const operation = useOperation(viewAppointment, { appointmentId });
  const cancelling = useCancel(appointment => {
    if (operation.state === 'ready') operation.put({ ...operation.value, appointment });
  }, operation.reload);
  const askConsents = useConsents('booked');
  const leave = async () => {
    await askConsents();
    go('pages/home');
  };
  const booked = operation.state === 'ready' && operation.value.appointment.status === 'booked';
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={1} lines={6} />}>
          {({ today, appointment, returnVisit }) => (
            <>
              {booked && fresh === '1' && (
                <Notice tone="good" message={words.booked} wayOn={words.bookedNote} />
              )}
              {booked && fresh === '2' && (
                <Notice tone="good" message={words.moved} wayOn={words.movedNote} />
              )}
              {booked && fresh && <Coming />}
              {booked && appointment.substituted && (
                <Substituted appointment={appointment} today={today} />
              )}
              <Ticket appointment={appointment} today={today}>
                {appointment.status === 'booked' && (
                  <>
                    <Text className="appointment-report">
                      {sayReport(appointment.date, appointment.reportBy, today)}
                    </Text>
                    <Code code={appointment.code} />
                  </>
                )}
              </Ticket>
              <Fate appointment={appointment} today={today} />
              {returnVisit && returnVisit.state !== 'withdrawn' && (
                <Card flat>
                  <Cell
                    title={texts.pages.returns.set(sayDate(returnVisit.date, today))}
                    note={returnVisit.note}
                    value={<ReturnState state={returnVisit.state} />}
                    onPress={() => go('pages/returns')}
                  />
                </Card>
              )}
              {cancelling.refusal && (
                <Notice
                  tone="bad"
                  message={cancelling.refusal.message}
                  wayOn={cancelling.refusal.wayOn}
                />
              )}
              {appointment.status === 'booked' &&
                appointment.cancellation.cost !== 'notPossible' && (
                  <View className="appointment-ways">
                    {appointment.cancellation.cost === 'free' && (
                      <Button
                        text={words.move}
                        onPress={() =>
                          go('pages/doctor', {
                            doctorId: appointment.doctor.id,
                            date: appointment.date,
                            move: appointmentId,
                          })
                        }
                      />
                    )}
                    <Button
                      kind="danger"
                      text={words.cancel}
                      busyText={words.cancelling}
                      busy={cancelling.busy === appointmentId}
                      onPress={() => cancelling.start(appointment, today)}
                    />
                  </View>
                )}
              {appointment.status === 'cancelled' && appointment.cancelledBy === 'hospital' && (
                <Alternatives appointment={appointment} />
              )}
              {(appointment.status === 'cancelled' || appointment.status === 'noshow') && (
                <View className="appointment-ways">
                  <Button
                    kind={appointment.cancelledBy === 'hospital' ? 'quiet' : 'main'}
                    text={words.again}
                    onPress={() => go('pages/doctor', { doctorId: appointment.doctor.id })}
                  />
                  {(appointment.status === 'noshow' || appointment.cancelledLate) && (
                    <Button
                      text={words.strikes}
                      onPress={() =>
                        go('pages/strikes', { patientId: appointment.patient.patientId })
                      }
                    />
                  )}
                </View>
              )}
            </>
          )}
        </Loaded>
      </Body>
      {booked && fresh && (
        <BottomBar>
          <Button kind="main" text={words.done} onPress={leave} />
        </BottomBar>
      )}
    </Page>
  );
});

/** The code for the desk, black on white in every view, with its letters below. */
function Code({ code }: { code: string }) {
  const source = useMemo(() => qrCode(code), [code]);
  return (
    <View className="code">
      <Text className="code-how">{words.code}</Text>
      <View className="code-paper">
        <Image
          className="code-image"
          src={source}
          mode="aspectFit"
          {...aria({ role: 'img', label: `${words.codeLabel} ${code}` })}
        />
      </View>
      <Text className="code-letters" userSelect>
        {code}
      </Text>
    </View>
  );
}
