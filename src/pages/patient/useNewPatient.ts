import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { texts } from '../../../texts';
import type { ProofRefusal } from '../../../types/answer';
import type { ValueOf } from '../../../types/contract';
import { addPatient } from '../../../types/holding/addPatient';
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
  toAdding,
} from '../../people/personForm';
import { useDraft } from '../../phone/drafts/useDraft';
import type { PhoneNumberAnswer } from '../../phone/phoneNumber/phoneNumber';
import { tell } from '../../phone/tell';

const { patient: words } = texts.pages;

/** The form of a new patient: its values, its mistakes, and sending it. */
export function useNewPatient() {
  const written = useDraft<PersonForm>('patient', emptyPersonForm);
  const latest = useRef(written.value);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [unfit, setUnfit] = useState(false);
  const adding = useChange(addPatient);

  const keep = (next: PersonForm) => {
    latest.current = next;
    written.set(next);
  };
  const change = (name: FieldName, value: string) => {
    keep({ ...latest.current, [name]: value });
    // Another kind of document has other fields and other rules.
    setMistakes(before => (name === 'kind' ? {} : { ...before, [name]: undefined }));
  };
  /** An empty field is only reported at the end. */
  const leave = (name: FieldName) => {
    if (latest.current[name].trim() === '') return;
    setMistakes(before => ({ ...before, [name]: check(latest.current)[name] }));
  };
  const show = (found: Mistakes) => {
    setMistakes(found);
    const first = Object.keys(found)[0];
    setUnfit(first !== undefined);
    if (first) Taro.pageScrollTo({ selector: `#field-${first}`, offsetTop: -80, duration: 200 });
    return first === undefined;
  };

  /** @param byWeChat the answer of WeChat's button; without its code the form is sent as typed */
  const submit = async (byWeChat?: PhoneNumberAnswer) => {
    const code = typeof byWeChat === 'object' ? byWeChat.code : undefined;
    if (adding.busy || !show(check(latest.current, code))) return;
    const answer = await adding.send(toAdding(latest.current, code));
    if (answer?.ok) {
      written.forget();
      keepAdded(answer.value);
      go.back();
    } else if (answer?.refusal.code === 'INPUT_INVALID') {
      // Problems are shown at their fields; a refusal without a field stays.
      if (!show(mistakesAt(answer.refusal.facts.fields))) adding.forget();
    }
  };
  const draft = written.value;

  const clear = () => {
    latest.current = emptyPersonForm;
    written.forget(emptyPersonForm);
    setMistakes({});
  };

  const onlyPhoneMissing = lacksOnlyPhone(draft);
  const form = { draft, restored: written.restored, mistakes, unfit, onlyPhoneMissing };
  return { ...form, adding, change, leave, submit, clear };
}

/**
 * Whether only the phone is empty, so that WeChat may be asked for it. A user who typed one is not
 * asked, which would cost a tap.
 */
const lacksOnlyPhone = (draft: PersonForm): boolean =>
  !draft.phone.trim() && Object.keys(check(draft, 'code')).length === 0;

/** Makes the new patient the one for the next page; shows whether the holding is proven. */
function keepAdded({ patient, unproven }: ValueOf<typeof addPatient>): void {
  lastAdded.set(patient.patientId);
  tell(wordsFor(patient.proven, unproven));
}

/**
 * A phone that matches nothing may have had nothing to compare with, so it is not reported as a
 * failure.
 */
function wordsFor(proven: boolean, unproven: ProofRefusal | undefined): string {
  if (proven) return words.proven;
  return unproven && unproven !== 'differs' ? words.unproven : words.saved;
}
