import { useState } from 'react';
import { bookFor } from '../../../types/booking/bookFor';
import type { InputOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { useReason } from '../../parts/staff/Reason';
import { check, mistakesAt, toInput } from '../../people/personForm';
import type { BookedPerson } from './useBookedPerson';
import type { Place } from './Where';

type Wish = InputOf<typeof bookFor>;
export type Channel = Wish['channel'];
export type Visit = NonNullable<Wish['visit']>;

/** A booking by the desk (R2, R4): the way of coming, the place, and sending it for the chosen or entered person. */
export function useBookFor({ person, draft, setMistakes }: BookedPerson) {
  const [channel, setChannel] = useState<Channel>('onSite');
  const [visit, setVisit] = useState<Visit>('first');
  const [place, setPlace] = useState<Place>();
  const reason = useReason();
  const change = useChange(bookFor);
  const patient = person ? { patientId: person.patientId } : draft && toInput(draft);

  const submit = async () => {
    if (!patient || !place) return;
    const wrong = draft && !person ? check(draft) : {};
    setMistakes(wrong);
    const reasonMissing = place.full && !reason.given();
    if (Object.keys(wrong).length > 0 || reasonMissing) return;
    const { sessionId, slot, full } = place;
    const wish = { sessionId, slot, channel, visit, patient };
    // The reason is not part of the wish: the same place with another reason is the same booking.
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

  return {
    channel,
    setChannel,
    visit,
    setVisit,
    place,
    setPlace,
    reason,
    isFor: patient !== undefined,
    submit,
    busy: change.busy,
    refusal: change.refusal,
  };
}
