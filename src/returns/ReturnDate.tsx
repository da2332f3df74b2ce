import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../texts/desk';
import { sayDate, sayWeekday } from '../../texts/say';
import type { ValueOf } from '../../types/contract';
import type { ReturnDay, ReturnVisitView } from '../../types/returns/returnVisits';
import { setReturnVisit } from '../../types/returns/setReturnVisit';
import { viewReturnVisit } from '../../types/returns/viewReturnVisit';
import { withdrawReturnVisit } from '../../types/returns/withdrawReturnVisit';
import { useChange } from '../api/useChange';
import { useOperation } from '../api/useOperation';
import { AppointmentState } from '../booking/AppointmentState';
import { Button } from '../parts/Button';
import { DateField, Field } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Refusal } from '../parts/Refusal';
import { Skeleton } from '../parts/Skeleton';
import { Reason, useReason } from '../parts/staff/Reason';
import { Ways } from '../parts/Ways';
import { aria } from '../phone/aria';
import { ReturnState } from './ReturnState';
import './ReturnDate.scss';
import { useDraft } from '../phone/drafts/useDraft';
import { sayPeriod } from '../timetable/hours';

const { returnVisit: words, common } = deskTexts;

type Seen = ValueOf<typeof viewReturnVisit>;

interface Props {
  appointmentId: string;
  /** Whether to show the visit, on a page that does not show it already. */
  named?: boolean;
}

/**
 * The return date of a visit (R13): set by one tap and a button, changed until the patient comes,
 * withdrawn with a reason.
 */
export function ReturnDate({ appointmentId, named }: Props) {
  const operation = useOperation(viewReturnVisit, { appointmentId });
  const [editing, setEditing] = useState(false);
  const [done, setDone] = useState<string>();

  const put = (view: Seen, returnVisit: ReturnVisitView, said: string) => {
    operation.put({ ...view, returnVisit });
    setEditing(false);
    setDone(said);
  };
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={3} />}>
      {view => {
        const { returnVisit, maySet, today } = view;
        const stands = returnVisit && returnVisit.state !== 'withdrawn';
        return (
          <View className="return-date">
            {named && <Whose view={view} />}
            {done && !editing && (
              <Notice
                tone="good"
                message={done}
                wayOn={done === words.saved ? words.savedNote : undefined}
              />
            )}
            {stands && <Standing returnVisit={returnVisit} today={today} />}
            {!maySet && !returnVisit && (
              <Notice tone="warn" message={words.notArrived} wayOn={words.notArrivedNote} />
            )}
            {maySet && (!stands || editing) && (
              <Setting
                named={named}
                appointmentId={appointmentId}
                view={view}
                onSet={set => put(view, set, words.saved)}
                onKeep={stands ? () => setEditing(false) : undefined}
              />
            )}
            {maySet && stands && !editing && (
              <Changing
                appointmentId={appointmentId}
                returnVisit={returnVisit}
                onEdit={() => setEditing(true)}
                onWithdrawn={withdrawn => put(view, withdrawn, words.withdrawn)}
              />
            )}
          </View>
        );
      }}
    </Loaded>
  );
}

/** The visit at which the return date is set. */
const Whose = ({ view: { visit, today } }: { view: Seen }) => (
  <View>
    <View className="return-date-head">
      <Text className="return-date-day">{visit.patientName}</Text>
      <AppointmentState status={visit.status} />
    </View>
    <Text className="quiet">
      {words.visitOn(sayDate(visit.date, today))} ·{' '}
      {words.visit(visit.department.name, visit.doctor.name)}
    </Text>
  </View>
);

/** The date that is set, and its result. */
function Standing({ returnVisit, today }: { returnVisit: ReturnVisitView; today: string }) {
  const { date, state, note, booked } = returnVisit;
  return (
    <View>
      <View className="return-date-head">
        <Text className="return-date-day">{sayDate(date, today)}</Text>
        <ReturnState state={state} />
      </View>
      {booked && (
        <Text className="quiet">
          {state === 'came'
            ? words.met(sayDate(booked.date, today))
            : words.bookedOn(sayDate(booked.date, today))}
        </Text>
      )}
      {note && (
        <View>
          <Text>{note}</Text>
        </View>
      )}
    </View>
  );
}

interface SettingProps {
  appointmentId: string;
  view: Seen;
  /** Whether setting the date is the page's main action. */
  named: boolean | undefined;
  onSet: (returnVisit: ReturnVisitView) => void;
  /** Stops changing and shows the present date. */
  onKeep: (() => void) | undefined;
}

/** Chooses a date: a usual one by one tap, any other with the calendar. */
function Setting({ appointmentId, view, named, onSet, onKeep }: SettingProps) {
  const { today, choices, visit, returnVisit } = view;
  const [date, setDate] = useState<string>();
  const note = useDraft<string>('returnDate', returnVisit?.note ?? '', appointmentId);
  const setting = useChange(setReturnVisit);
  const quick = choices.find(({ day }) => day.date === date)?.day;
  const own = date && !quick ? date : undefined;
  const looked = useOperation(viewReturnVisit, own ? { appointmentId, date: own } : undefined);
  const day = quick ?? (looked.state === 'ready' ? looked.value.day : undefined);

  const submit = async () => {
    if (!date) return;
    const answer = await setting.send({ appointmentId, date, note: note.value });
    if (!answer?.ok) return;
    note.forget();
    onSet(answer.value.returnVisit);
  };
  const choose = (next: string) => {
    setting.forget();
    setDate(next);
  };
  return (
    <>
      <Text className="quiet">{words.choose}</Text>
      <UsualDays choices={choices} chosen={date} onChoose={choose} />
      <DateField
        id="return-date"
        label={words.other}
        value={own ?? ''}
        placeholder={words.otherPlaceholder}
        onPick={choose}
      />
      {date && day && <DayWords day={day} doctor={visit.doctor.name} today={today} />}
      <Field
        id="return-note"
        label={words.note}
        value={note.value}
        placeholder={words.notePlaceholder}
        hint={words.noteHint}
        maxLength={60}
        onChange={note.set}
      />
      <Refusal of={setting.refusal} />
      <Ways>
        {onKeep && <Button text={common.cancel} onPress={onKeep} />}
        <Button
          kind={named ? 'main' : 'quiet'}
          text={onKeep ? words.change : words.set}
          busyText={words.setting}
          busy={setting.busy}
          disabled={!date || day?.open === false}
          onPress={submit}
        />
      </Ways>
    </>
  );
}

interface UsualDaysProps {
  choices: Seen['choices'];
  chosen: string | undefined;
  onChoose: (date: string) => void;
}

/** The usual days for coming back, one tap each. */
const UsualDays = ({ choices, chosen, onChoose }: UsualDaysProps) => (
  <View className="chips" {...aria({ role: 'radiogroup', label: words.choose })}>
    {choices.map(({ step, day: { date } }) => (
      <View
        key={step}
        className={date === chosen ? 'return-date-chip return-date-chip-on' : 'return-date-chip'}
        hoverClass="chip-pressed"
        onClick={() => onChoose(date)}
        {...aria({ role: 'radio', checked: date === chosen })}
      >
        <Text className="return-date-step">{words.steps[step]}</Text>
        <Text className="return-date-when">{sayDate(date)}</Text>
      </View>
    ))}
  </View>
);

/** Shows whether this doctor has a session on the chosen day. */
function DayWords({ day, doctor, today }: { day: ReturnDay; doctor: string; today: string }) {
  const when = sayDate(day.date, today);
  if (!day.open)
    return (
      <Notice tone="bad" message={`${when} ${words.closed(day.reason)}`} wayOn={words.closedNote} />
    );
  if (day.periods.length === 0)
    return (
      <Notice
        tone="warn"
        message={`${when} ${words.noSession(doctor, sayWeekday(day.date))}`}
        wayOn={words.noSessionNote}
      />
    );
  return (
    <Notice tone="good" message={`${when} ${words.sessions(doctor, day.periods.map(sayPeriod))}`} />
  );
}

interface ChangingProps {
  appointmentId: string;
  returnVisit: ReturnVisitView;
  onEdit: () => void;
  onWithdrawn: (returnVisit: ReturnVisitView) => void;
}

/** Changes the date, or withdraws it. */
function Changing({ appointmentId, returnVisit, onEdit, onWithdrawn }: ChangingProps) {
  const [asking, setAsking] = useState(false);
  const reason = useReason(`withdraw ${appointmentId}`);
  const withdrawing = useChange(withdrawReturnVisit);
  const open = returnVisit.state === 'waiting' || returnVisit.state === 'booked';
  const submit = async () => {
    if (!reason.given()) return;
    const answer = await withdrawing.send({ appointmentId, reason: reason.value });
    if (!answer?.ok) return;
    reason.clear();
    onWithdrawn(answer.value.returnVisit);
  };
  if (!asking)
    return (
      <Ways>
        <Button text={words.again} onPress={onEdit} />
        {open && <Button kind="danger" text={words.withdraw} onPress={() => setAsking(true)} />}
      </Ways>
    );
  return (
    <>
      <Text>{words.withdrawTitle}</Text>
      <Reason id="withdraw-reason" quick={words.withdrawReasons} {...reason.field} />
      <Refusal of={withdrawing.refusal} />
      <Ways>
        <Button text={common.cancel} onPress={() => setAsking(false)} />
        <Button
          kind="danger"
          text={words.withdraw}
          busyText={words.withdrawing}
          busy={withdrawing.busy}
          onPress={submit}
        />
      </Ways>
    </>
  );
}
