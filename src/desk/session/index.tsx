import { Text, View } from '@tarojs/components';
import { Fragment, useState } from 'react';
import { monthOf } from '../../../domain/time/months';
import { timesOf } from '../../../domain/time/slots';
import type { Weekday } from '../../../domain/time/time';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayYuan } from '../../../texts/say';
import type { Change } from '../../../types/changes/change';
import { previewStop } from '../../../types/changes/previewStop';
import type { ValueOf } from '../../../types/contract';
import { viewCalendar } from '../../../types/timetable/viewCalendar';
import { viewSession } from '../../../types/timetable/viewSession';
import { useOperation } from '../../api/useOperation';
import { ChangePreview } from '../../changes/ChangePreview';
import { saySession } from '../../changes/sayChange';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Columns } from '../../parts/staff/Columns';
import { NotReady } from '../../parts/staff/NotReady';
import { staffPage } from '../page';
import { ChangeScope, Fields } from './Fields';
import { type SessionForm, useSessionForm } from './useSessionForm';
import './index.scss';

const { sessionChange: words, change: said } = deskTexts;

/** Changes a session: room, time, places, doctor, or a stop (R2a). */
export default staffPage('desk/session', function Session({ sessionId }) {
  const operation = useOperation(viewSession, { sessionId });
  const [change, setChange] = useState<Change>();
  if (operation.state === 'ready')
    return (
      <>
        {/* Kept while the preview is visible, so that no choice is lost. */}
        <Form of={operation.value} hidden={!!change} onPreview={setChange} />
        {change && <ChangePreview change={change} onBack={() => setChange(undefined)} />}
      </>
    );
  return <NotReady of={operation} lines={3} />;
});

type Whole = ValueOf<typeof viewSession>;

interface FormProps {
  of: Whole;
  hidden: boolean;
  onPreview: (change: Change) => void;
}

function Form({ of, hidden, onPreview }: FormProps) {
  const { session } = of;
  const stopped = session.state === 'stopped';
  const calendar = useOperation(viewCalendar, { month: monthOf(session.date) });
  const day =
    calendar.state === 'ready' && calendar.value.days.find(({ date }) => date === session.date);
  const form = useSessionForm(of, day ? (day.worksAs as Weekday | undefined) : undefined);
  if (hidden) return null;
  return (
    <>
      <Body>
        <Columns>
          <Fragment key="now">
            <Which of={of} />
            {stopped ? (
              <Notice tone="warn" message={words.stoppedNow} wayOn={words.stoppedNote} />
            ) : (
              <What form={form} />
            )}
          </Fragment>
          <Fragment key="next">
            {(form.kind === 'session' || form.kind === 'substitute') && <ChangeScope form={form} />}
            {form.kind === 'session' && <Fields form={form} />}
            {form.kind === 'substitute' && <Who form={form} sessionId={session.sessionId} />}
          </Fragment>
        </Columns>
      </Body>
      <BottomBar>
        {form.problem && <Notice tone="bad" message={form.problem} />}
        <Button
          kind="main"
          text={stopped ? words.kinds.reopen : words.preview}
          onPress={() => {
            const change = form.change();
            if (change) onPreview(change);
          }}
        />
      </BottomBar>
    </>
  );
}

/** The session as it is now. */
function Which({ of: { session, booked, insteadOf } }: { of: Whole }) {
  const { slots, room, clinicType, department, doctor, capacity, fee } = session;
  const { start = '', end = '' } = timesOf(slots);
  return (
    <Card>
      <View className="session-which">
        <Text className="session-name">
          {saySession({ ...session, department: department.name, doctor: doctor.name })}
        </Text>
        <Text className="quiet">
          {texts.clinicTypeTexts[clinicType]} · {room} · {said.times(start, end)}
        </Text>
        <Text className="quiet">
          {deskTexts.timetable.booked(booked, capacity)}
          {fee !== undefined && ` · ${said.fee(sayYuan(fee))}`}
        </Text>
        {insteadOf && <Text className="quiet">{deskTexts.stops.substituted(insteadOf.name)}</Text>}
      </View>
    </Card>
  );
}

const What = ({ form }: { form: SessionForm }) => (
  <Card title={words.what} flat>
    <Choice
      label={words.what}
      chosen={form.kind}
      onChoose={form.setKind}
      options={[
        { value: 'session', title: words.kinds.session, note: words.notes.session },
        { value: 'substitute', title: words.kinds.substitute, note: words.notes.substitute },
        { value: 'stop', title: words.kinds.stop, note: words.notes.stop },
        ...(form.weekly
          ? [{ value: 'end', title: words.endWeekly, note: words.endWeeklyNote }]
          : []),
      ]}
    />
  </Card>
);

/** The doctors of the department who are free in that period. */
function Who({ form, sessionId }: { form: SessionForm; sessionId: string }) {
  const operation = useOperation(previewStop, { sessionId });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={3} />}>
      {({ substitutes }) =>
        substitutes.length === 0 ? (
          <Text className="quiet">{words.noSubstitutes}</Text>
        ) : (
          <Card title={words.who} flat>
            <Choice
              label={words.who}
              chosen={form.next?.id}
              onChoose={id => form.setNext(substitutes.find(each => each.id === id))}
              options={substitutes.map(({ id, name, title }) => ({
                ...{ value: id, title: name, note: title },
              }))}
            />
          </Card>
        )
      }
    </Loaded>
  );
}
