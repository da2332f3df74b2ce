import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { listWaiting } from '../../../types/booking/listWaiting';
import type { ValueOf } from '../../../types/contract';
import { viewSession } from '../../../types/timetable/viewSession';
import { isClientTrouble } from '../../api/trouble';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Asking } from '../../booking/Asking';
import { type Visit, VisitChoice } from '../../booking/VisitChoice';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';
import { Sentences } from '../../parts/Sentences';
import { Skeleton } from '../../parts/Skeleton';
import { usePatientChoice } from '../../people/usePatientChoice';
import { Whom } from '../../people/Whom';
import { page } from '../page';
import './index.scss';

const { waiting: words, confirm } = texts.pages;

/** Shall I wait for a place of this full session? What waiting means, for whom, and the place in line (R12). */
export default page('pages/waiting', function Waiting({ sessionId, ...meant }) {
  const session = useOperation(viewSession, { sessionId });
  const lines = useOperation(listWaiting, {});
  const { patients, patient, nobody, pick } = usePatientChoice(meant.patientId);
  const [visit, setVisit] = useState<Visit>(meant.visit ?? 'first');
  const request = useChange(joinWaitingList, { inTap: useConsents('waiting') });

  const here = lines.state === 'ready' ? lines.value.waiting : [];
  const mine = here.find(
    each => each.sessionId === sessionId && each.patient.patientId === patient?.patientId,
  );

  const submit = async () => {
    if (!patient) return;
    const { patientId } = patient;
    const answer = await request.send({ patientId, sessionId, visit });
    if (!answer) return;
    // Also where no answer came: they may be in line.
    lines.reload();
    if (!answer.ok && !isClientTrouble(answer.refusal)) session.reload();
  };
  const choose = (patientId: string) => {
    pick(patientId);
    request.forget();
  };

  return (
    <Page>
      <Asking
        request={request}
        wish={{ patientId: patient?.patientId, sessionId }}
        action={
          session.state === 'ready' &&
          (mine ? (
            <>
              <Notice
                tone="good"
                message={words.joined(mine.patient.name, mine.place)}
                wayOn={words.joinedNote}
              />
              <Button kind="main" text={words.toWaiting} onPress={() => go('pages/appointments')} />
            </>
          ) : session.value.session.state !== 'full' ? (
            <Button
              kind="main"
              text={words.toSlots}
              onPress={() =>
                go('pages/doctor', {
                  doctorId: session.value.session.doctor.id,
                  date: session.value.session.date,
                })
              }
            />
          ) : nobody ? (
            <Button kind="main" text={confirm.addPatient} onPress={() => go('pages/patient')} />
          ) : (
            <Button
              kind="main"
              text={words.submit}
              busyText={words.submitting}
              busy={request.busy}
              disabled={!patient}
              onPress={submit}
            />
          ))
        }
      >
        <Loaded of={session} skeleton={<Skeleton cards={3} lines={3} />}>
          {view => (
            <>
              <What view={view} />
              <Card title={words.how}>
                <Sentences
                  of={[
                    words.automatic,
                    words.firstCome,
                    words.until(sayMoment(view.freeUntil, view.today)),
                    words.free,
                  ]}
                />
              </Card>
              {view.session.state === 'full' && (
                <>
                  <Card title={words.who} flat>
                    <Loaded of={patients} skeleton={<Skeleton cards={1} lines={2} />}>
                      {({ patients: all, max }) => (
                        <Whom
                          label={words.who}
                          patients={all}
                          max={max}
                          chosen={patient?.patientId}
                          onChoose={choose}
                        />
                      )}
                    </Loaded>
                  </Card>
                  {!mine && <VisitChoice chosen={visit} onChoose={setVisit} />}
                </>
              )}
            </>
          )}
        </Loaded>
      </Asking>
    </Page>
  );
});

/** Which session is waited for, and whether it still has to be. */
function What({ view: { session, today } }: { view: ValueOf<typeof viewSession> }) {
  const { date, period, department, doctor, clinicType, state } = session;
  return (
    <>
      <Card title={words.what}>
        <View className="waited">
          <Text className="waited-date">
            {sayDate(date, today)} {texts.periodTexts[period]}
          </Text>
          <Text>
            {department.name} · {doctor.name} {doctor.title} · {texts.clinicTypeTexts[clinicType]}
          </Text>
        </View>
      </Card>
      {state === 'open' && (
        <Notice tone="good" message={words.notNeeded} wayOn={words.notNeededNote} />
      )}
      {state !== 'open' && state !== 'full' && (
        <Notice tone="warn" message={words.closed} wayOn={words.closedNote} />
      )}
    </>
  );
}
