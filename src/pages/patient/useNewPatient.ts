import Taro from '@tarojs/taro';
import { useState } from 'react';
import { texts } from '../../../texts';
import { addPatient } from '../../../types/people/addPatient';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { lastAdded } from '../../people/lastAdded';
import {
  check,
  emptyPersonForm,
  type FieldName,
  type Mistakes,
  mistakesAt,
  type PersonForm,
  toInput,
} from '../../people/personForm';
import { tell } from '../../phone/tell';

const { patient: words } = texts.pages;

/** What was typed, kept when the page is left by mistake. It is kept in memory only, since it is a person's papers. */
let kept: PersonForm = emptyPersonForm;

/** The form of a new patient: what is in it, what is wrong with it, and sending it. */
export function useNewPatient() {
  const [draft, setDraft] = useState(kept);
  const [restored, setRestored] = useState(kept !== emptyPersonForm);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [unfit, setUnfit] = useState(false);
  const adding = useChange(addPatient);

  const keep = (next: PersonForm) => {
    kept = next;
    setDraft(next);
  };
  const change = (name: FieldName, value: string) => {
    keep({ ...kept, [name]: value });
    // Another kind of document has other fields and other rules.
    setMistakes(before => (name === 'kind' ? {} : { ...before, [name]: undefined }));
  };
  /** A field that is left empty is not complained about until the end. */
  const leave = (name: FieldName) => {
    if (kept[name].trim() === '') return;
    setMistakes(before => ({ ...before, [name]: check(kept)[name] }));
  };
  const show = (found: Mistakes) => {
    setMistakes(found);
    const first = Object.keys(found)[0];
    setUnfit(first !== undefined);
    if (first) Taro.pageScrollTo({ selector: `#field-${first}`, offsetTop: -80, duration: 200 });
    return first === undefined;
  };

  const submit = async () => {
    if (adding.busy || !show(check(kept))) return;
    const answer = await adding.send(toInput(kept));
    if (answer?.ok) {
      lastAdded.set(answer.value.patient.patientId);
      kept = emptyPersonForm;
      tell(words.saved);
      go.back();
    } else if (answer?.refusal.code === 'INPUT_INVALID') {
      // The problems are said at their fields; where none of them has a field, the refusal stays.
      if (!show(mistakesAt(answer.refusal.facts.fields))) adding.forget();
    }
  };

  const clear = () => {
    keep(emptyPersonForm);
    setMistakes({});
    setRestored(false);
  };

  return { draft, restored, mistakes, unfit, adding, change, leave, submit, clear };
}
