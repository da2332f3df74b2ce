import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { listWaiting } from '../../../types/booking/listWaiting';
import type { WaitingView } from '../../../types/booking/waiting';
import type { ValueOf } from '../../../types/contract';
import type { SessionView } from '../../../types/timetable/scheduling';
import { viewSession } from '../../../types/timetable/viewSession';
import { isClientTrouble } from '../../api/trouble';
import { type SentChange, useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Asking, SubmitFor } from '../../booking/Asking';
import { Places } from '../../booking/Elsewhere';
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
import { type PatientChoice, usePatientChoice } from '../../people/usePatientChoice';
import { Whom } from '../../people/Whom';
import { sayPeriod } from '../../timetable/hours';
import { page } from '../page';
import { AnyChoice, useAny } from './AnyChoice';
import './index.scss';

const { waiting: words } = texts.pages;

/**
 * Joins the waiting list of a full session: what waiting means, the patient, and the place in line
 * (R12).
 */
export default page('pages/waiting', function Waiting({ sessionId, ...meant }) {
  const session = useOperation(viewSession, { sessionId });
  const lines = useOperation(listWaiting, {});
  const choice = usePatientChoice(meant.patientId);
  const { patient, pick } = choice;
  const [visit, setVisit] = useState<Visit>(meant.visit ?? 'first');
  const any = useAny(sessionId);
  const request = useChange(joinWaitingList, { inTap: useConsents('waiting') });

  const ownWait =
    lines.state === 'ready'
      ? lines.value.waiting.find(
          each => each.sessionId === sessionId && each.patient.patientId === patient?.patientId,
        )
      : undefined;
  const ofWish =
    lines.state === 'ready' ? lines.value.waiting.filter(({ wish }) => wish === ownWait?.wish) : [];
  const submit = async () => {
    if (!patient) return;
    const orAny = any.sessions.map(each => each.sessionId);
    const answer = await request.send({ patientId: patient.patientId, sessionId, orAny, visit });
    if (!answer) return;
    // Also after a lost answer: the patient may be in the line.
    lines.reload();
    if (!answer.ok && !isClientTrouble(answer.refusal)) session.reload();
  };
  const choose = (patientId: string) => {
    pick(patientId);
    request.forget();
  };
  const action = { mine: ownWait, count: ofWish.length, choice, request, onSubmit: submit };
  return (
    <Page>
      <Asking
        request={request}
        wish={{ patientId: patient?.patientId, sessionId }}
        action={session.state === 'ready' && <Action of={session.value.session} {...action} />}
      >
        <Loaded of={session} skeleton={<Skeleton cards={3} lines={3} />}>
          {view => (
            <>
              <What view={view} />
              <How view={view} />
              {view.session.state === 'full' && (
                <>
                  <Whom title={words.who} choice={choice} onChoose={choose} />
                  {!ownWait && <AnyChoice any={any} />}
                  {!ownWait && <VisitChoice chosen={visit} onChoose={setVisit} />}
                </>
              )}
              {view.session.state === 'full' && any.found && <Places found={any.found} />}
            </>
          )}
        </Loaded>
      </Asking>
    </Page>
  );
});

interface ActionProps {
  of: SessionView;
  /** The patient's place in its line. */
  mine: WaitingView | undefined;
  /** The number of sessions for which the patient waits with the same wish. */
  count: number;
  choice: PatientChoice;
  request: SentChange<typeof joinWaitingList>;
  onSubmit: () => void;
}

/**
 * The main button: to the patient's place in line, to the slots if places are free again, or into
 * the line.
 */
function Action({ of, mine, count, choice, request, onSubmit }: ActionProps) {
  const { state, doctor, date } = of;
  if (mine)
    return (
      <>
        <Notice
          tone="good"
          message={words.joined(mine.patient.name, mine.place)}
          wayOn={count > 1 ? words.anyJoined(count) : words.joinedNote}
        />
        <Button kind="main" text={words.toWaiting} onPress={() => go('pages/appointments')} />
      </>
    );
  if (state !== 'full')
    return (
      <Button
        kind="main"
        text={words.toSlots}
        onPress={() => go('pages/doctor', { doctorId: doctor.id, date })}
      />
    );
  return (
    <SubmitFor
      request={request}
      choice={choice}
      text={words.submitFor(choice.patient?.name)}
      busyText={words.submitting}
      onPress={onSubmit}
    />
  );
}

/** What waiting means. */
const How = ({ view }: { view: ValueOf<typeof viewSession> }) => (
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
);

/** The session, and whether it still has no free place. */
function What({ view: { session, today } }: { view: ValueOf<typeof viewSession> }) {
  const { date, period, department, doctor, clinicType, state } = session;
  return (
    <>
      <Card title={words.what}>
        <View className="waited">
          <Text className="waited-date">
            {sayDate(date, today)} {sayPeriod(period)}
          </Text>
          <Text className="dotted">
            {department.name} · {doctor.name} {texts.ownNames.title(doctor.title)} ·{' '}
            {texts.clinicTypeTexts[clinicType]}
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
