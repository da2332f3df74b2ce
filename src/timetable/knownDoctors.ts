import { recall, remember } from '../phone/memory';

/** A doctor that the user often books; stored on the phone only. */
export interface KnownDoctor {
  id: string;
  name: string;
  title: string;
  /** The department's name. */
  department: string;
}

const NAME = 'doctors';
const MOST = 6;

/** The doctors whom this user has marked as favourites or booked, newest first. */
export const knownDoctors = (): KnownDoctor[] => recall<KnownDoctor[]>(NAME) ?? [];

/** Puts a doctor first in the list; the oldest beyond six is dropped. */
export function knowDoctor(doctor: KnownDoctor): void {
  const others = knownDoctors().filter(({ id }) => id !== doctor.id);
  remember(NAME, [doctor, ...others].slice(0, MOST));
}

/** Removes a doctor from the list. */
export function forgetDoctor(doctorId: string): void {
  remember(
    NAME,
    knownDoctors().filter(({ id }) => id !== doctorId),
  );
}
