import { useState } from 'react';
import { defined } from '../../../domain/defined';
import type { Change } from '../../../types/changes/change';
import { PICTURE_STORED } from '../../../types/timetable/about';
import { useFile } from '../../api/useFile';
import { useDraft } from '../../phone/drafts/useDraft';
import { handOf, mistakesIn, type Values, valuesOf, type Whole } from './doctorForm';

/** What patients read of a doctor, while the office writes it. */
export function useDoctorForm(whole: Whole) {
  const base = valuesOf(whole);
  const { id } = whole.doctor;
  const written = useDraft<Values>('doctor', base, id);
  const values = written.value;
  const picture = useFile('picture');
  const [chosen, setChosen] = useState(false);
  const set = (next: Partial<Values>) => written.set({ ...values, ...next });
  const hand = handOf(values, whole);
  const file = chosen ? picture.file : undefined;
  return {
    ...{ whole, written, base, values, set, picture, file },
    mistakes: mistakesIn(values),
    changed: file !== undefined || JSON.stringify(hand) !== JSON.stringify(handOf(base, whole)),
    /** Where the picture is that patients will see, or what is in it. */
    seen: file
      ? `data:image/jpeg;base64,${file.contentBase64}`
      : values.picture === PICTURE_STORED
        ? whole.picture
        : values.picture || undefined,
    async choose() {
      if (await picture.choose()) setChosen(true);
    },
    /** Another picture is meant than the one that was chosen: an address, the one before, or none. */
    setPicture(next: string) {
      setChosen(false);
      set({ picture: next });
    },
    /** The change that is asked for; undefined where the picture could not be put into the storage, which the page then says. */
    async change(): Promise<Change | undefined> {
      const pictureFile = file && (await picture.give());
      if (file && !pictureFile) return undefined;
      const { fileName = '', contentBase64, fileId } = pictureFile ?? {};
      const given = pictureFile && { fileName, ...defined({ contentBase64, fileId }) };
      return { kind: 'doctor', doctorId: id, hand, ...defined({ pictureFile: given }) };
    },
    done: () => written.forget(),
  };
}
export type DoctorForm = ReturnType<typeof useDoctorForm>;
