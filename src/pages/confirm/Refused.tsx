import { texts } from '../../../types/texts';
import type { Trouble } from '../../api/trouble';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';

const { confirm: words } = texts.pages;

/** The one step that helps after a refusal, where there is one besides trying again. */
const WAYS: Partial<Record<Trouble['code'], { text: string; onPress: () => void }>> = {
  SLOT_FULL: { text: words.otherSlot, onPress: go.back },
  SLOT_UNKNOWN: { text: words.otherSlot, onPress: go.back },
  SESSION_FULL: { text: words.otherSlot, onPress: go.back },
  SESSION_STOPPED: { text: words.otherSlot, onPress: go.back },
  SESSION_UNKNOWN: { text: words.otherSlot, onPress: go.back },
  BOOKING_NOT_OPEN: { text: words.otherSlot, onPress: go.back },
  BOOKING_CLOSED: { text: words.otherSlot, onPress: go.back },
  MOVE_SAME_SLOT: { text: words.otherSlot, onPress: go.back },
  LIMIT_DEPARTMENT_DAY: { text: words.toAppointments, onPress: go.appointments },
  LIMIT_DAY: { text: words.toAppointments, onPress: go.appointments },
  LIMIT_TOTAL: { text: words.toAppointments, onPress: go.appointments },
  MOVE_TOO_LATE: { text: words.toAppointments, onPress: go.appointments },
  APPOINTMENT_UNKNOWN: { text: words.toAppointments, onPress: go.appointments },
  APPOINTMENT_CANCELLED: { text: words.toAppointments, onPress: go.appointments },
  PATIENT_UNKNOWN: { text: words.toPatients, onPress: go.patients },
};

/** Why it was not booked, and how to go on. */
export function Refused({ refusal }: { refusal: Trouble }) {
  const way = WAYS[refusal.code];
  return (
    <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn}>
      {way && <Button small {...way} />}
    </Notice>
  );
}
