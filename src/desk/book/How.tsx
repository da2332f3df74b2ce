import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import type { Policy } from '../../../types/policy/policy';
import type { Visit } from '../../booking/VisitChoice';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { useRules } from '../../policy/useRules';
import type { DeskChannel } from './useBookFor';

const { book: words } = deskTexts;
const channels = ['onSite', 'phone', 'referral'] as const;

/**
 * A note on a channel: until when it can be booked. For the phone, undefined until the policy is
 * loaded.
 */
function noteOf(channel: DeskChannel, rules: Policy | undefined): string | undefined {
  const notes = words.channelNotes;
  if (channel !== 'phone') return notes[channel];
  return rules && notes.phone(rules.booking.closesDaysBefore, rules.booking.closesAt);
}

interface Props {
  channel: DeskChannel;
  onChannel: (channel: DeskChannel) => void;
  visit: Visit;
  onVisit: (visit: Visit) => void;
}

/** How the patient came to the desk, and whether it is a first visit. */
export function How({ channel, onChannel, visit, onVisit }: Props) {
  const rules = useRules();
  return (
    <>
      <Card title={words.how} flat>
        <Choice
          label={words.how}
          chosen={channel}
          onChoose={value => onChannel(value as DeskChannel)}
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
          onChoose={value => onVisit(value as Visit)}
          options={[
            { value: 'first', title: texts.visitTexts.first },
            { value: 'return', title: texts.visitTexts.return },
          ]}
        />
      </Card>
    </>
  );
}
