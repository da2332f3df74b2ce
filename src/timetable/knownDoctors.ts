import { recall, remember } from '../phone/memory';

/** A doctor that somebody comes back to; kept on the phone only, no question is asked for it. */
export interface KnownDoctor {
  id: string;
  name: string;
  title: string;
  /** The department's name. */
  department: string;
}

const NAME = 'doctors';
const MOST = 6;

/** The doctors that this person keeps or has booked, the newest first. */
export const knownDoctors = (): KnownDoctor[] => recall<KnownDoctor[]>(NAME) ?? [];

/** Puts a doctor first among those that are known; the oldest beyond six is forgotten. */
export function knowDoctor(doctor: KnownDoctor): void {
  const others = knownDoctors().filter(({ id }) => id !== doctor.id);
  remember(NAME, [doctor, ...others].slice(0, MOST));
}

/** Takes a doctor off the list. */
export function forgetDoctor(doctorId: string): void {
  remember(
    NAME,
    knownDoctors().filter(({ id }) => id !== doctorId),
  );
}
