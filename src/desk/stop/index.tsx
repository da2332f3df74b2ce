import { Text, View } from '@tarojs/components';
import { Fragment, useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayDate, sayMoment } from '../../../texts/say';
import { previewStop } from '../../../types/changes/previewStop';
import type { SessionHeadView } from '../../../types/timetable/sessions';
import { useOperation } from '../../api/useOperation';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Columns } from '../../parts/staff/Columns';
import { Reason } from '../../parts/staff/Reason';
import { SendBar } from '../../parts/staff/SendBar';
import { SessionHead } from '../../timetable/SessionHead';
import { staffPage } from '../page';
import { Done, type Result } from './Done';
import { Effect } from './Effect';
import './index.scss';
import { type StopPreview, useStop } from './useStop';
import { What } from './What';

const { stop: words, stops } = deskTexts;

/** Stops a session or gives it to a substitute, with a preview (R9). */
export default staffPage('desk/stop', function Stop({ sessionId }) {
  const operation = useOperation(previewStop, { sessionId });
  const [result, setResult] = useState<Result>();
  if (result) return <Done result={result} />;
  if (operation.state === 'ready' && operation.value.session.state === 'open')
    return <Form value={operation.value} onDone={setResult} onRefused={operation.reload} />;
  return (
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
  );
});

interface FormProps {
  value: StopPreview;
  onDone: (result: Result) => void;
  onRefused: () => void;
}

function Form({ value, onDone, onRefused }: FormProps) {
  const form = useStop(value, { onDone, onRefused });
  return (
    <>
      <Body>
        <Columns>
          <Fragment key="now">
            <Which session={value.session} />
            <Effect effect={value.effect} />
          </Fragment>
          <Fragment key="next">
            <What of={form} substitutes={value.substitutes} />
            {form.ready && (
              <Card title={words.why}>
                <Reason id="stop-reason" quick={words.reasons} {...form.reason.field} />
              </Card>
            )}
          </Fragment>
        </Columns>
      </Body>
      <SendBar
        of={form}
        text={form.kind === 'substitute' ? words.doSubstitute : words.doStop}
        busyText={words.busy}
        disabled={!form.ready}
        onSend={form.submit}
      />
    </>
  );
}

const Which = ({ session }: { session: SessionHeadView }) => (
  <Card>
    <View className="stop-which">
      <Text className="stop-date">{sayDate(session.date)}</Text>
      <SessionHead session={session} />
      <Text className="quiet">
        {session.department.name} · {texts.clinicTypeTexts[session.clinicType]} · {session.room}
      </Text>
      <Text className="quiet">{stops.until(sayMoment(session.stopUntil))}</Text>
    </View>
  </Card>
);
