import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayDate, sayMoment } from '../../../texts/say';
import { previewStop } from '../../../types/booking/previewStop';
import { stopSession } from '../../../types/booking/stopSession';
import { substituteSession } from '../../../types/booking/substituteSession';
import type { ValueOf } from '../../../types/contract';
import type { SessionHeadView } from '../../../types/timetable/sessions';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Reason, useReason } from '../../parts/staff/Reason';
import { ask } from '../../phone/ask';
import { SessionHead } from '../../timetable/SessionHead';
import { page } from '../page';
import { Done, type Result } from './Done';
import { Effect } from './Effect';
import './index.scss';

const { stop: words, stops } = deskTexts;

type Kind = 'stop' | 'substitute';

/** What would it do, and is it to be done? A session is stopped or given to a substitute (R9). */
export default page('desk/stop', function Stop({ sessionId }) {
  const operation = useOperation(previewStop, { sessionId });
  const [result, setResult] = useState<Result>();
  return (
    <Page>
      {result ? (
        <Done result={result} />
      ) : operation.state === 'ready' && operation.value.session.state === 'open' ? (
        <Form value={operation.value} onDone={setResult} onRefused={operation.reload} />
      ) : (
        <Body>
          <Loaded of={operation} skeleton={<Skeleton cards={3} lines={3} />}>
            {({ session }) => (
              <>
                <Which session={session} />
                <Notice
                  message={words.already}
                  wayOn={words.alreadyNote(session.reason ?? words.noReason)}
                />
              </>
            )}
          </Loaded>
        </Body>
      )}
    </Page>
  );
});

interface FormProps {
  value: ValueOf<typeof previewStop>;
  onDone: (result: Result) => void;
  onRefused: () => void;
}

function Form({ value: { session, effect, substitutes }, onDone, onRefused }: FormProps) {
  const [kind, setKind] = useState<Kind>();
  const [doctorId, setDoctorId] = useState<string>();
  const reason = useReason();
  const stopping = useChange(stopSession);
  const substituting = useChange(substituteSession);
  const doctor = substitutes.find(({ id }) => id === doctorId);
  const ready = kind === 'stop' || (kind === 'substitute' && doctor !== undefined);

  const submit = async () => {
    if (!reason.given() || !kind) return;
    const { sessionId } = session;
    const what = `${sayDate(session.date)} ${texts.periodTexts[session.period]} ${session.department.name} ${session.doctor.name}`;
    const { appointments, unreachable, waiting } = effect;
    const { ask: said } = words;
    if (kind === 'stop') {
      const content = said.stop(what, appointments, unreachable, waiting);
      if (!(await ask({ title: said.stopTitle, content, yes: said.yes, no: said.no }))) return;
      const answer = await stopping.send({ sessionId, reason: reason.value });
      if (!answer) return;
      if ('value' in answer) onDone({ kind, ...answer.value });
      else onRefused();
    } else if (doctor) {
      const content = said.substitute(what, doctor.name, appointments, unreachable);
      if (!(await ask({ title: said.substituteTitle, content, yes: said.yes, no: said.no })))
        return;
      const answer = await substituting.send({
        sessionId,
        doctorId: doctor.id,
        reason: reason.value,
      });
      if (!answer) return;
      if ('value' in answer) onDone({ kind, ...answer.value });
      else onRefused();
    }
  };

  return (
    <>
      <Body>
        <Which session={session} />
        <Effect effect={effect} />
        <Card title={words.what} flat>
          <Choice
            label={words.what}
            chosen={kind}
            onChoose={chosen => setKind(chosen as Kind)}
            options={[
              { value: 'stop', title: words.stop, note: words.stopNote },
              ...(substitutes.length
                ? [{ value: 'substitute', title: words.substitute, note: words.substituteNote }]
                : []),
            ]}
          />
        </Card>
        {substitutes.length === 0 && <Text className="quiet">{words.noSubstitutes}</Text>}
        {kind === 'substitute' && (
          <Card title={words.who} flat>
            <Choice
              label={words.who}
              chosen={doctorId}
              onChoose={setDoctorId}
              options={substitutes.map(({ id, name, title }) => ({
                value: id,
                title: name,
                note: title,
              }))}
            />
          </Card>
        )}
        {ready && (
          <Card title={words.why}>
            <Reason id="stop-reason" quick={words.reasons} {...reason.field} />
          </Card>
        )}
      </Body>
      <BottomBar>
        <Refusal of={stopping.refusal ?? substituting.refusal} />
        <Button
          kind="main"
          text={kind === 'substitute' ? words.doSubstitute : words.doStop}
          busyText={words.busy}
          busy={stopping.busy || substituting.busy}
          disabled={!ready}
          onPress={submit}
        />
      </BottomBar>
    </>
  );
}

const Which = ({ session }: { session: SessionHeadView }) => (
  <Card>
    <View className="stop-which">
      <Text className="stop-date">
        {sayDate(session.date)} {texts.periodTexts[session.period]}
      </Text>
      <SessionHead session={session} />
      <Text className="quiet">
        {session.department.name} · {texts.clinicTypeTexts[session.clinicType]} · {session.room}
      </Text>
      <Text className="quiet">{stops.until(sayMoment(session.stopUntil))}</Text>
    </View>
  </Card>
);
