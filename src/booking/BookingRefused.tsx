import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';

const { refused: words } = texts.pages;

/** What the patient tried to book; the suggestions after a refusal start from it. */
export interface RefusedBooking {
  patientId?: string;
  sessionId?: string;
  visit?: 'first' | 'return';
}

interface Way {
  text: string;
  onPress: () => void;
}

const otherSlot = (): Way => ({ text: words.otherSlot, onPress: go.back });
const otherSession = (): Way => ({ text: words.otherSession, onPress: go.back });
const toAppointments = (): Way => ({
  text: words.toAppointments,
  onPress: () => go('pages/appointments'),
});

/** The next steps after a refusal, apart from trying again; the best one first. */
function waysOn(code: Trouble['code'], { patientId, sessionId, visit }: RefusedBooking): Way[] {
  switch (code) {
    case 'SESSION_FULL': {
      if (!sessionId) return [otherSlot()];
      const wait = () => go('pages/waiting', { sessionId, patientId, visit });
      return [{ text: words.wait, onPress: wait }, otherSlot()];
    }
    case 'SLOT_FULL':
    case 'SLOT_UNKNOWN':
    case 'SESSION_STOPPED':
    case 'SESSION_UNKNOWN':
    case 'BOOKING_NOT_OPEN':
    case 'BOOKING_CLOSED':
    case 'MOVE_SAME_SLOT':
    case 'WAITING_NOT_NEEDED':
      return [otherSlot()];
    case 'WAITING_CLOSED':
    case 'WAITING_FULL':
    case 'LIMIT_CHANGES':
      return [otherSession()];
    case 'LIMIT_DEPARTMENT_DAY':
    case 'LIMIT_DAY':
    case 'LIMIT_TOTAL':
    case 'MOVE_TOO_LATE':
    case 'APPOINTMENT_UNKNOWN':
    case 'APPOINTMENT_CANCELLED':
      return [toAppointments()];
    case 'PRIVACY_NOT_AGREED':
      return [{ text: words.readPrivacy, onPress: () => go('pages/agreement') }];
    case 'PATIENT_UNKNOWN':
      return [{ text: words.toPatients, onPress: () => go('pages/patients') }];
    case 'BARRED':
      return [{ text: words.toStrikes, onPress: () => go('pages/strikes', { patientId }) }];
    default:
      return [];
  }
}

/** Why a booking or move was refused, and what the patient can do. */
export function BookingRefused({ refusal, ...wish }: RefusedBooking & { refusal: Trouble }) {
  const ways = waysOn(refusal.code, wish);
  return (
    <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn}>
      {ways.length > 0 && ways.map(way => <Button key={way.text} small {...way} />)}
    </Notice>
  );
}
