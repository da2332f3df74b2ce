import { useState } from 'react';
import { defined } from '../../../domain/defined';
import type { Change } from '../../../types/changes/change';
import { PICTURE_STORED } from '../../../types/timetable/about';
import { useFile } from '../../api/useFile';
import { useDraft } from '../../phone/drafts/useDraft';
import { handOf, mistakesIn, type Values, valuesOf, type Whole } from './doctorForm';

/** What patients read about a doctor, while the office edits it. */
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
    /** The URL or content of the picture that patients will see. */
    seen: file
      ? `data:image/jpeg;base64,${file.contentBase64}`
      : values.picture === PICTURE_STORED
        ? whole.picture
        : values.picture || undefined,
    async choose() {
      if (await picture.choose()) setChosen(true);
    },
    /** Replaces the chosen picture by a URL, the former one, or none. */
    setPicture(next: string) {
      setChosen(false);
      set({ picture: next });
    },
    /**
     * The requested change; undefined if the upload of the picture failed, which the page shows.
     */
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
