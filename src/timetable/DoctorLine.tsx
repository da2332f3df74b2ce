import { go } from '../go';
import { Cell } from '../parts/Cell';
import type { KnownDoctor } from './knownDoctors';

/** A doctor of a list, with the department; leads to the doctor's days. */
export const DoctorLine = ({
  doctor: { id, name, title, department },
}: {
  doctor: KnownDoctor;
}) => (
  <Cell
    title={`${name} ${title}`}
    note={department}
    onPress={() => go('pages/doctor', { doctorId: id })}
  />
);
