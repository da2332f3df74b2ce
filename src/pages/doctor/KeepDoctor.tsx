import { useState } from 'react';
import { texts } from '../../../texts';
import { Button } from '../../parts/Button';
import { tell } from '../../phone/tell';
import {
  forgetDoctor,
  type KnownDoctor,
  knowDoctor,
  knownDoctors,
} from '../../timetable/knownDoctors';

const { doctor: words } = texts.pages;

/** Adds the doctor to the known ones, or removes them. */
export function KeepDoctor({ doctor }: { doctor: KnownDoctor }) {
  const [kept, setKept] = useState(() => knownDoctors().some(({ id }) => id === doctor.id));
  const change = () => {
    if (kept) forgetDoctor(doctor.id);
    else {
      knowDoctor(doctor);
      tell(words.keptNote);
    }
    setKept(!kept);
  };
  return <Button small text={kept ? words.kept : words.keepDoctor} onPress={change} />;
}
