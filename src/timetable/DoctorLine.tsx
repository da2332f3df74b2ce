import { texts } from '../../texts';
import { go } from '../go';
import { Cell } from '../parts/Cell';
import type { KnownDoctor } from './knownDoctors';

const { doctor: words } = texts.pages;

/** A doctor of a list, with the department; leads to the doctor's days. */
export const DoctorLine = ({
  doctor: { id, name, title, department },
  specialities,
}: {
  doctor: KnownDoctor;
  /** The specialities, if known. */
  specialities?: string | undefined;
}) => (
  <Cell
    title={`${name} ${title}`}
    note={specialities ? words.treats(department, specialities) : department}
    onPress={() => go('pages/doctor', { doctorId: id })}
  />
);
