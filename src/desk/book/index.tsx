import { Text } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { bookFor } from '../../../types/booking/bookFor';
import { viewPatient } from '../../../types/booking/viewPatient';
import type { Policy } from '../../../types/policy/policy';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Reason, useReason } from '../../parts/staff/Reason';
import type { Person } from '../../people/FoundPeople';
import {
  check,
  emptyPersonForm,
  type Mistakes,
  mistakesAt,
  type PersonForm,
  toInput,
} from '../../people/personForm';
import { useRules } from '../../policy/useRules';
import { staffPage } from '../page';
import { type Place, Where } from './Where';
import { Whom } from './Whom';
import './index.scss';

const { book: words } = deskTexts;
const channels = ['onSite', 'phone', 'referral'] as const;
type Channel = (typeof channels)[number];

/** Until when a way of coming can be booked; of the phone once the rules are known. */
function noteOf(channel: Channel, rules: Policy | undefined): string | undefined {
  const notes = words.channelNotes;
  if (channel !== 'phone') return notes[channel];
  return rules && notes.phone(rules.booking.closesDaysBefore, rules.booking.closesAt);
}

/** For whom, how did they come, and when? A booking by the desk, beyond capacity too where that is allowed (R2, R4). */
export default staffPage('desk/book', function Book({ me, patientId }) {
  const known = useOperation(viewPatient, patientId ? { patientId } : undefined);
  const [changed, setChanged] = useState(false);
  const [found, setFound] = useState<Person>();
  const [draft, setDraft] = useState<PersonForm>();
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [channel, setChannel] = useState<Channel>('onSite');
  const [visit, setVisit] = useState<'first' | 'return'>('first');
  const [place, setPlace] = useState<Place>();
  const reason = useReason();
  const rules = useRules();
  const change = useChange(bookFor);

  const given =
    !changed && known.state === 'ready'
      ? { ...known.value.patient, phoneMasked: known.value.patient.phone }
      : undefined;
  const person = found ?? given;
  const who = person
    ? { patientId: person.patientId }
    : draft
      ? (toInput(draft) as ReturnType<typeof toInput>)
      : undefined;
  const missing = !who ? words.needPerson : !place ? words.needSlot : undefined;

  const submit = async () => {
    if (!who || !place) return;
    const wrong = draft && !person ? check(draft) : {};
    setMistakes(wrong);
    const reasonMissing = place.full && !reason.given();
    if (Object.keys(wrong).length > 0 || reasonMissing) return;
    const { sessionId, slot, full } = place;
    const wish = { sessionId, slot, channel, visit, patient: who };
    // Another reason for the same place is the same booking.
    const answer = await change.send(full ? { ...wish, extra: { reason: reason.value } } : wish, {
      ...wish,
      full,
    });
    if (!answer) return;
    if (answer.ok) {
      const { appointmentId } = answer.value.booking;
      go.instead('desk/booking', { appointmentId, fresh: '1' });
    } else if (answer.refusal.code === 'INPUT_INVALID') {
      const { fields } = answer.refusal.facts;
      setMistakes(
        mistakesAt(fields.map(each => ({ ...each, path: each.path.replace(/^patient\./, '') }))),
      );
    }
  };

  return (
    <>
      <Body>
        <Whom
          person={person}
          draft={draft}
          mistakes={mistakes}
          onFound={next => {
            setFound(next);
            setDraft(undefined);
          }}
          onDraft={next => {
            setDraft(next);
            setMistakes({});
          }}
          onChange={() => {
            setFound(undefined);
            setChanged(true);
          }}
          onEnter={on => setDraft(on ? emptyPersonForm : undefined)}
        />
        <Card title={words.how} flat>
          <Choice
            label={words.how}
            chosen={channel}
            onChoose={value => setChannel(value as Channel)}
            options={channels.map(value => ({
              value,
              title: words.channels[value],
              note: noteOf(value, rules),
            }))}
          />
        </Card>
        <Card title={words.visit} flat>
          <Choice
            across
            label={words.visit}
            chosen={visit}
            onChoose={value => setVisit(value as typeof visit)}
            options={[
              { value: 'first', title: texts.visitTexts.first },
              { value: 'return', title: texts.visitTexts.return },
            ]}
          />
        </Card>
        <Where
          today={me.today}
          mayAdd={me.mayAddNumbers}
          place={place}
          onPlace={setPlace}
          refused={change.refusal?.code}
        />
        {place?.full && (
          <Card title={words.extraTitle}>
            <Reason id="extra-reason" quick={words.extraReasons} {...reason.field} />
          </Card>
        )}
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        {missing && <Text className="quiet book-missing">{missing}</Text>}
        <Button
          kind="main"
          text={place?.full ? words.submitExtra : words.submit}
          busyText={words.submitting}
          busy={change.busy}
          disabled={Boolean(missing)}
          onPress={submit}
        />
      </BottomBar>
    </>
  );
});
