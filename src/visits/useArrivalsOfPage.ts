import { useRef, useState } from 'react';
import { is18 } from '../../domain/people/card18';
import { normaliseNumber } from '../../domain/people/document';
import { deskTexts } from '../../texts/desk';
import { findBookings } from '../../types/booking/findBookings';
import { registerArrival } from '../../types/booking/registerArrival';
import type { BookingView } from '../../types/booking/viewBooking';
import { checkIn } from '../../types/visits/checkIn';
import { undoCheckIn } from '../../types/visits/undoCheckIn';
import { read } from '../api/call';
import type { Wish } from '../api/sendChange';
import { useChange } from '../api/useChange';
import type { Arrivals, Last, Missed } from './arrivals';
import { scanChecksIn } from './scanChoice';

const words = deskTexts.arriving;

const missedIn = (wish: Wish<typeof checkIn>): Missed =>
  'code' in wish ? { code: wish.code } : { appointmentId: wish.appointmentId };

/**
 * Checking in on one page, and its last result. A scan checks in at once if the desk chose so, else
 * `onFound` opens the booking. One tap takes a mistaken check-in back (R6).
 * @param today undefined until the page knows it
 */
export function useArrivalsOfPage(
  today: string | undefined,
  onFound: (appointmentId: string) => void,
): Arrivals {
  const [last, setLast] = useState<Last>();
  const { arrive, ...changes } = useArrivingAtOnce(setLast);
  const { look, looking } = useLooking(setLast);
  const before = useRef(Promise.resolve());

  const takeDocument = async (number: string) => {
    const rows = today ? await look({ date: today, query: number }) : undefined;
    if (!rows) return;
    const coming = rows.filter(({ status }) => status === 'booked');
    const [only] = coming.length === 1 ? coming : rows.length === 1 ? rows : [];
    if (!rows.length) setLast({ kind: 'refused', refusal: words.noneOfDocument, walksIn: number });
    else if (!only) setLast({ kind: 'several', rows });
    else if (scanChecksIn()) await arrive({ appointmentId: only.appointmentId, document: number });
    else onFound(only.appointmentId);
  };
  const takeCode = async (code: string) => {
    if (scanChecksIn()) return arrive({ code });
    const [found] = (await look({ code })) ?? [];
    if (found) onFound(found.appointmentId);
  };
  return {
    ...changes,
    busy: changes.busy || looking,
    last,
    checkIn: appointmentId => arrive({ appointmentId }),
    async take(scanned) {
      const number = normaliseNumber(scanned);
      const next = () => (is18(number) ? takeDocument(number) : takeCode(scanned));
      // Two patients may be scanned faster than the hospital answers: none is lost.
      before.current = before.current.then(next);
      await before.current;
    },
    forget: () => setLast(undefined),
  };
}

/** Looks up bookings; reports why none can be found. */
function useLooking(tell: (last: Last) => void) {
  const [looking, setLooking] = useState(false);
  return {
    looking,
    async look(asked: { code: string } | { date: string; query: string }) {
      setLooking(true);
      const answer = await read(findBookings, asked);
      setLooking(false);
      if (answer.ok) return answer.value.bookings;
      tell({ kind: 'refused', refusal: answer.refusal });
      return undefined;
    },
  };
}

/** The changes by which patients check in, each reported as the last result. */
function useArrivingAtOnce(tell: (last: Last) => void) {
  const arriving = useChange(checkIn);
  const registering = useChange(registerArrival);
  const undoing = useChange(undoCheckIn);
  const [changed, setChanged] = useState<ReadonlyMap<string, BookingView>>(new Map());
  const put = (kind: 'arrived' | 'undone', booking: BookingView) => {
    tell({ kind, booking });
    setChanged(known => new Map(known).set(booking.appointmentId, booking));
  };
  return {
    changed,
    busy: arriving.busy || registering.busy || undoing.busy,
    async arrive(wish: Wish<typeof checkIn>) {
      const answer = await arriving.send(wish);
      if (answer?.ok) return put('arrived', answer.value.booking);
      const refusal = answer?.refusal;
      if (refusal)
        tell({
          ...{ kind: 'refused', refusal },
          late: refusal.code === 'CHECK_IN_OVER' ? missedIn(wish) : undefined,
        });
    },
    async register(missed: Missed) {
      const answer = await registering.send(missed);
      if (answer?.ok) put('arrived', answer.value.booking);
      else if (answer) tell({ kind: 'refused', refusal: answer.refusal });
    },
    async undo(appointmentId: string) {
      const answer = await undoing.send({ appointmentId, reason: words.undoReason });
      if (answer?.ok) put('undone', answer.value.booking);
      else if (answer) tell({ kind: 'refused', refusal: answer.refusal });
    },
  };
}
