import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Reason } from '../../parts/staff/Reason';
import { staffPage } from '../page';
import { How } from './How';
import './index.scss';
import { useBookedPerson } from './useBookedPerson';
import { useBookFor } from './useBookFor';
import { Where } from './Where';
import { Whom } from './Whom';

const { book: words } = deskTexts;

/** For whom, how did they come, and when? A booking by the desk, beyond capacity too where that is allowed (R2, R4). */
export default staffPage('desk/book', function Book({ me, patientId }) {
  const person = useBookedPerson(patientId);
  const booking = useBookFor(person);
  const { place, reason } = booking;
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
        <Where
          today={me.today}
          mayAdd={me.mayAddNumbers}
          place={place}
          onPlace={booking.setPlace}
          refused={booking.refusal?.code}
        />
        {place?.full && (
          <Card title={words.extraTitle}>
            <Reason id="extra-reason" quick={words.extraReasons} {...reason.field} />
          </Card>
        )}
      </Body>
      <BottomBar>
        <Refusal of={booking.refusal} />
        {booking.refusal?.code === 'DOCUMENT_NAME_MISMATCH' && (
          <Button text={words.findToCorrect} onPress={() => go('desk/find')} />
        )}
        {missing && <Text className="quiet book-missing">{missing}</Text>}
        <Button
          kind="main"
          text={place?.full ? words.submitExtra : words.submit}
          busyText={words.submitting}
          busy={booking.busy}
          disabled={Boolean(missing)}
          onPress={booking.submit}
        />
      </BottomBar>
    </>
  );
});
