import type { ToldKind } from '../../types/changes/change';
import type { Appointment } from '../booking/appointment';
import type { Session } from '../booking/session';

/**
 * Whether an appointment still differs from what the office decided about its session (R2a, R9), and
 * what its patient is told about that: of several differences the most important one, or nothing.
 *
 * @returns undefined if there is no difference
 */
export function behindOf(
  { state, doctor, room, clinicType, slots }: Session,
  appointment: Pick<Appointment, 'slot' | 'doctor' | 'start' | 'end' | 'room' | 'clinicType'>,
): { told: ToldKind | undefined } | undefined {
  if (state === 'stopped') return { told: 'stopped' };
  const slot = slots[appointment.slot];
  if (!slot) return undefined;
  if (appointment.doctor.id !== doctor.id) return { told: 'substituted' };
  if (appointment.start !== slot.start || appointment.end !== slot.end)
    return { told: 'timeChanged' };
  if (appointment.room !== room) return { told: 'roomChanged' };
  return appointment.clinicType === clinicType ? undefined : { told: undefined };
}
