import { useState } from 'react';
import { viewPatient } from '../../../types/booking/viewPatient';
import { useOperation } from '../../api/useOperation';
import type { FoundPerson } from '../../people/FoundPeople';
import {
  emptyPersonForm,
  type FieldName,
  type Mistakes,
  type PersonForm,
} from '../../people/personForm';
import { useDraft } from '../../phone/drafts/useDraft';

/**
 * The person for whom the desk books: the patient in the page's URL, one from the search, or one
 * whom the clerk is entering.
 * @param patientId from the URL; undefined if the desk starts without a person
 */
export function useBookedPerson(patientId: string | undefined) {
  const known = useOperation(viewPatient, patientId ? { patientId } : undefined);
  const [changed, setChanged] = useState(false);
  const [found, setFound] = useState<FoundPerson>();
  const written = useDraft<PersonForm | null>('bookedPerson', null);
  const [entering, setEntering] = useState(written.value !== null);
  // The input stays while the clerk searches the registered patients.
  const draft = (entering && written.value) || undefined;
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const given =
    !changed && known.state === 'ready'
      ? { ...known.value.patient, phoneMasked: known.value.patient.phone }
      : undefined;
  return {
    person: found ?? given,
    draft,
    mistakes,
    setMistakes,
    find(person: FoundPerson) {
      setFound(person);
      setMistakes({});
      written.forget(null);
    },
    write(name: FieldName, value: string) {
      written.set({ ...(draft ?? emptyPersonForm), [name]: value });
      // The mistakes of the other fields stay visible, except after a change of the kind of
      // document, which changes the fields.
      setMistakes(before => (name === 'kind' ? {} : { ...before, [name]: undefined }));
    },
    /** Drops the chosen person, so that another one can be found. */
    change() {
      setFound(undefined);
      setChanged(true);
    },
    /** Opens or closes the form for a person whom the hospital does not know. */
    enter(on: boolean) {
      setEntering(on);
      setMistakes({});
      if (on && !written.value) written.set(emptyPersonForm);
    },
    /** After the booking: removes what was typed. */
    forget: () => written.forget(),
  };
}
export type BookedPerson = ReturnType<typeof useBookedPerson>;
