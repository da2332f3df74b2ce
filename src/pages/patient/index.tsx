import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { documentKinds, type OwnDocumentKind, ownDocumentKinds } from '../../../types/identity';
import { addPatient } from '../../../types/patient';
import { texts } from '../../../types/texts';
import { call } from '../../api/call';
import type { Trouble } from '../../api/trouble';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { lastAdded } from '../../patients/lastAdded';
import { tell } from '../../phone/tell';
import {
  check,
  type Draft,
  emptyDraft,
  type FieldName,
  type Mistakes,
  mistakesAt,
  toInput,
} from './draft';
import './index.scss';

const { patient: words } = texts.pages;
const kindText = (kind: keyof typeof texts.documentKinds) => texts.documentKinds[kind];
const keyboardFor = (kind: string) =>
  kind === 'residentIdentityCard' || kind === 'residencePermit' ? 'idcard' : 'text';

/** What was typed survives leaving the page by mistake; only in memory, since it is a person's papers. */
let kept: Draft = emptyDraft;

/** Who is the patient? Their papers and phone (R1). */
export default function Patient() {
  const [draft, setDraft] = useState(kept);
  const [restored, setRestored] = useState(kept !== emptyDraft);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Trouble>();
  const [unfit, setUnfit] = useState(false);
  const sending = useRef(false);

  const keep = (next: Draft) => {
    kept = next;
    setDraft(next);
  };
  const change = (name: FieldName) => (value: string) => {
    keep({ ...kept, [name]: value });
    setMistakes(before => ({ ...before, [name]: undefined }));
  };
  /** A field that is left empty is not complained about until the end. */
  const leave = (name: FieldName) => () => {
    if (kept[name].trim() === '') return;
    setMistakes(before => ({ ...before, [name]: check(kept)[name] }));
  };
  const field = (name: FieldName) => ({
    id: `field-${name}`,
    value: draft[name],
    error: mistakes[name],
  });
  const typed = (name: FieldName) => ({
    ...field(name),
    onChange: change(name),
    onLeave: leave(name),
  });

  const show = (found: Mistakes) => {
    setMistakes(found);
    const first = Object.keys(found)[0];
    setUnfit(first !== undefined);
    if (first) Taro.pageScrollTo({ selector: `#field-${first}`, offsetTop: -80, duration: 200 });
    return first === undefined;
  };

  const submit = async () => {
    if (sending.current || !show(check(kept))) return;
    sending.current = true;
    setBusy(true);
    setRefusal(undefined);
    const answer = await call(addPatient, toInput(kept));
    sending.current = false;
    setBusy(false);
    if (answer.ok) {
      lastAdded.set(answer.value.patient.patientId);
      kept = emptyDraft;
      tell(words.saved);
      go.back();
      return;
    }
    if (answer.refusal.code !== 'INPUT_INVALID') return setRefusal(answer.refusal);
    if (show(mistakesAt(answer.refusal.facts.fields))) setRefusal(answer.refusal);
  };

  const clear = () => {
    keep(emptyDraft);
    setMistakes({});
    setRestored(false);
  };

  const isChild = draft.kind === 'guardianChild';
  return (
    <Page>
      <Body>
        {restored && (
          <Notice message={words.restored}>
            <Button small text={words.clear} onPress={clear} />
          </Notice>
        )}
        <Card flat>
          <Field
            {...typed('name')}
            label={isChild ? words.childName : words.name}
            placeholder={words.namePlaceholder}
          />
          <PickField
            {...field('kind')}
            label={words.kind}
            value={kindText(draft.kind)}
            options={documentKinds.map(kindText)}
            chosen={documentKinds.indexOf(draft.kind)}
            onPick={index => {
              change('kind')(documentKinds[index] ?? draft.kind);
              setMistakes({});
            }}
          />
          {isChild ? (
            <>
              <DateField
                {...field('birthDate')}
                label={words.birthDate}
                placeholder={words.birthDatePlaceholder}
                onPick={change('birthDate')}
              />
              <PickField
                {...field('guardianKind')}
                label={words.guardianKind}
                value={kindText(draft.guardianKind)}
                options={ownDocumentKinds.map(kindText)}
                chosen={ownDocumentKinds.indexOf(draft.guardianKind)}
                onPick={index =>
                  change('guardianKind')(
                    ownDocumentKinds[index] ?? (draft.guardianKind as OwnDocumentKind),
                  )
                }
              />
              <Field
                {...typed('guardianNumber')}
                label={words.guardianNumber}
                placeholder={words.numberPlaceholder}
                keyboard={keyboardFor(draft.guardianKind)}
              />
            </>
          ) : (
            <Field
              {...typed('number')}
              label={words.number}
              placeholder={words.numberPlaceholder}
              keyboard={keyboardFor(draft.kind)}
            />
          )}
          <Field
            {...typed('phone')}
            label={words.phone}
            placeholder={words.phonePlaceholder}
            hint={words.phoneHint}
            keyboard="number"
            maxLength={20}
          />
        </Card>
        <View className="privacy">
          <Text>{words.privacy}</Text>
        </View>
      </Body>
      <BottomBar>
        {refusal && <Notice tone="bad" message={refusal.message} wayOn={refusal.wayOn} />}
        {unfit && Object.values(mistakes).some(Boolean) && (
          <Notice tone="bad" message={words.checkFields} />
        )}
        <Button
          kind="main"
          text={words.submit}
          busyText={words.submitting}
          busy={busy}
          onPress={submit}
        />
      </BottomBar>
    </Page>
  );
}
