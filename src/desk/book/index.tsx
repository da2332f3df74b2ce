import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import type { Me } from '../../access/roles';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Body } from '../../parts/Page';
import { Reason } from '../../parts/staff/Reason';
import { SendBar } from '../../parts/staff/SendBar';
import { staffPage } from '../page';
import { How } from './How';
import './index.scss';
import { Move } from './Move';
import { useBookedPerson } from './useBookedPerson';
import { useBookFor } from './useBookFor';
import { type ChosenPlace, Where } from './Where';
import { Whom } from './Whom';

const { book: words } = deskTexts;

/**
 * Books for a patient at the desk, beyond capacity if that is allowed (R2, R4); or, with `move`,
 * moves a booking (R5).
 */
export default staffPage('desk/book', ({ me, patientId, move }) =>
  move ? <Move me={me} appointmentId={move} /> : <Book me={me} patientId={patientId} />,
);

function Book({ me, patientId }: { me: Me; patientId: string | undefined }) {
  const person = useBookedPerson(patientId);
  const booking = useBookFor(person);
  const { place, reason } = booking;
  const isFull = place !== undefined && place.slot !== 'now' && place.full;
  const missing = !booking.isFor ? words.needPerson : !place ? words.needSlot : undefined;
  return (
    <>
      <Body>
        <Whom
          person={person.person}
          draft={person.draft}
          mistakes={person.mistakes}
          onFound={person.find}
          onDraft={person.write}
          onChange={person.change}
          onEnter={person.enter}
        />
        <How
          channel={booking.channel}
          onChannel={booking.setChannel}
          visit={booking.visit}
          onVisit={booking.setVisit}
        />
        {booking.channel === 'referral' && (
          <ReferredBy value={booking.referredBy} onChange={booking.setReferredBy} />
        )}
        <Where
          today={me.today}
          mayAdd={me.mayAddNumbers}
          isHere={booking.channel === 'onSite'}
          place={place}
          onPlace={booking.setPlace}
          refused={booking.refusal?.code}
        />
        {isFull && (
          <Card title={words.extraTitle}>
            <Reason id="extra-reason" quick={words.extraReasons} {...reason.field} />
          </Card>
        )}
      </Body>
      <SendBar
        of={booking}
        mistakes={person.mistakes}
        text={submitText(place)}
        busyText={words.submitting}
        disabled={Boolean(missing)}
        onSend={booking.submit}
      >
        {booking.refusal?.code === 'DOCUMENT_NAME_MISMATCH' && (
          <Button text={words.findToCorrect} onPress={() => go('desk/find')} />
        )}
        {missing && <Text className="quiet book-missing">{missing}</Text>}
      </SendBar>
    </>
  );
}

const submitText = (place: ChosenPlace | undefined): string => {
  if (place?.slot === 'now') return words.submitNow;
  return place?.full ? words.submitExtra : words.submit;
};

/** The unit that referred the patient (R2). */
const ReferredBy = ({ value, onChange }: { value: string; onChange: (unit: string) => void }) => (
  <Card flat>
    <Field
      id="referred-by"
      label={words.referredBy}
      placeholder={words.referredByPlaceholder}
      value={value}
      maxLength={60}
      onChange={onChange}
    />
  </Card>
);
