import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { texts } from '../../../texts';
import { addPatient } from '../../../types/people/addPatient';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { lastAdded } from '../../people/lastAdded';
import { PersonFields } from '../../people/PersonFields';
import {
  check,
  type Draft,
  emptyDraft,
  type FieldName,
  type Mistakes,
  mistakesAt,
  toInput,
} from '../../people/personForm';
import { tell } from '../../phone/tell';
import { page } from '../page';
import './index.scss';

const { patient: words } = texts.pages;

/** What was typed survives leaving the page by mistake; only in memory, since it is a person's papers. */
let kept: Draft = emptyDraft;

/** Who is the patient? Their papers and phone (R1). */
export default page('pages/patient', function Patient() {
  const [draft, setDraft] = useState(kept);
  const [restored, setRestored] = useState(kept !== emptyDraft);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [unfit, setUnfit] = useState(false);
  const adding = useChange(addPatient);

  const keep = (next: Draft) => {
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
      kept = emptyDraft;
      tell(words.saved);
      go.back();
    } else if (answer?.refusal.code === 'INPUT_INVALID') {
      // Said at the fields, where there are such.
      if (!show(mistakesAt(answer.refusal.facts.fields))) adding.forget();
    }
  };

  const clear = () => {
    keep(emptyDraft);
    setMistakes({});
    setRestored(false);
  };

  return (
    <Page>
      <Body>
        {restored && (
          <Notice message={words.restored}>
            <Button small text={words.clear} onPress={clear} />
          </Notice>
        )}
        <Card flat>
          <PersonFields draft={draft} mistakes={mistakes} onChange={change} onLeave={leave} />
        </Card>
        <View className="privacy">
          <Text>{words.privacy}</Text>
        </View>
      </Body>
      <BottomBar>
        <Refusal of={adding.refusal} />
        {unfit && Object.values(mistakes).some(Boolean) && (
          <Notice tone="bad" message={words.checkFields} />
        )}
        <Button
          kind="main"
          text={words.submit}
          busyText={words.submitting}
          busy={adding.busy}
          onPress={submit}
        />
      </BottomBar>
    </Page>
  );
});
