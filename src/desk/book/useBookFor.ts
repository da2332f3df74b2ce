import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { bookFor } from '../../../types/booking/bookFor';
import { registerArrival } from '../../../types/booking/registerArrival';
import type { InputOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import type { Visit } from '../../booking/VisitChoice';
import { go } from '../../go';
import { useReason } from '../../parts/staff/Reason';
import { check, mistakesAt, toInput } from '../../people/personForm';
import { useDraft } from '../../phone/drafts/useDraft';
import type { BookedPerson } from './useBookedPerson';
import type { ChosenPlace } from './Where';

type Wish = InputOf<typeof bookFor>;
/** The channels for which the desk books. */
export type DeskChannel = Wish['channel'];

/** How the patient came, kept until the booking is made. */
interface How {
  channel: DeskChannel;
  visit: Visit;
  referredBy: string;
}

/**
 * A booking by the desk (R2, R4): the channel, the place, and sending it for the chosen or typed
 * person.
 */
export function useBookFor({ person, draft, setMistakes, forget }: BookedPerson) {
  const written = useDraft<How>('booking', { channel: 'onSite', visit: 'first', referredBy: '' });
  const { channel, visit, referredBy } = written.value;
  const write = (some: Partial<How>) => written.set({ ...written.value, ...some });
  const [place, setPlace] = useState<ChosenPlace>();
  const reason = useReason('extra');
  const sending = useSending(written.value, reason);
  const patient = person ? { patientId: person.patientId } : draft && toInput(draft);

  const submit = async () => {
    if (!patient || !place) return;
    const wrong = draft && !person ? check(draft) : {};
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0) return;
    const answer = await sending.send(patient, place);
    if (!answer) return;
    if (answer.ok) {
      written.forget();
      reason.clear();
      forget();
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
    setChannel(next: DeskChannel) {
      write({ channel: next });
      // Only a patient at the desk can be checked in with the booking.
      if (place?.slot === 'now') setPlace(undefined);
    },
    visit,
    setVisit: (next: Visit) => write({ visit: next }),
    place,
    setPlace,
    reason,
    referredBy,
    setReferredBy: (next: string) => write({ referredBy: next }),
    isFor: patient !== undefined,
    submit,
    busy: sending.busy,
    refusal: sending.refusal,
  };
}

/**
 * Sends the booking: of a place, beyond capacity with a reason, or of a patient who is here and is
 * checked in with it (R6).
 */
function useSending({ channel, visit, referredBy }: How, reason: ReturnType<typeof useReason>) {
  const booking = useChange(bookFor);
  const arriving = useChange(registerArrival);
  const sentBy = channel === 'referral' ? referredBy.trim() : '';
  return {
    busy: booking.busy || arriving.busy,
    refusal: booking.refusal ?? arriving.refusal,
    async send(patient: Wish['patient'], place: ChosenPlace) {
      const { sessionId, slot } = place;
      if (slot === 'now') return arriving.send({ sessionId, visit, patient });
      const { full } = place;
      if (full && !reason.given()) return undefined;
      const wish = {
        ...{ sessionId, slot, channel, visit, patient },
        ...defined({ referredBy: sentBy || undefined }),
      };
      // The reason does not identify the wish: the same place with another reason is the same
      // booking.
      return booking.send(full ? { ...wish, extra: { reason: reason.value } } : wish, {
        ...wish,
        full,
      });
    },
  };
}
