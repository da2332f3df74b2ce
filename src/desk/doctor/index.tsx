import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayYuan } from '../../../texts/say';
import type { Change } from '../../../types/changes/change';
import { rosterBounds } from '../../../types/timetable/roster';
import { viewDoctorAbout } from '../../../types/timetable/viewDoctorAbout';
import { useOperation } from '../../api/useOperation';
import { ChangePreview } from '../../changes/ChangePreview';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Restored } from '../../parts/Restored';
import { Columns } from '../../parts/staff/Columns';
import { NotReady } from '../../parts/staff/NotReady';
import { TextArea } from '../../parts/TextArea';
import { DoctorAbout, saysAnything } from '../../timetable/DoctorAbout';
import { staffPage } from '../page';
import type { Whole } from './doctorForm';
import { Picture } from './Picture';
import { type DoctorForm, useDoctorForm } from './useDoctorForm';
import './index.scss';

const { doctorAbout: words } = deskTexts;

/** What patients read about a doctor, and the price of a visit (R22). */
export default staffPage('desk/doctor', function Doctor({ doctorId }) {
  const operation = useOperation(viewDoctorAbout, { doctorId });
  if (operation.state === 'ready') return <Form key={doctorId} whole={operation.value} />;
  return <NotReady of={operation} />;
});

function Form({ whole }: { whole: Whole }) {
  const form = useDoctorForm(whole);
  const [change, setChange] = useState<Change>();
  const { values, seen, mistakes, changed } = form;
  const { name, title } = whole.doctor;
  const about = {
    name,
    ...{ specialities: values.specialities.trim(), profile: values.profile.trim() },
    ...defined({ picture: mistakes.includes('picture') ? undefined : seen }),
  };
  if (change)
    return <ChangePreview change={change} onDone={form.done} onBack={() => setChange(undefined)} />;
  return (
    <>
      <Body>
        <Restored of={form.written} empty={form.base} />
        <Notice tone="plain" message={words.lead} />
        <Columns>
          <Card title={`${name} ${title} · ${whole.department.name}`}>
            {saysAnything(about) ? (
              <DoctorAbout doctor={about} />
            ) : (
              <Text className="quiet">{words.seenNothing}</Text>
            )}
          </Card>
          <Card title={words.words} flat>
            <Words form={form} of="specialities" />
            <Words form={form} of="profile" />
          </Card>
          <Picture form={form} />
          <Fees form={form} />
        </Columns>
      </Body>
      <BottomBar>
        {mistakes.length > 0 && <Notice tone="warn" message={words.wrong} />}
        <Button
          kind="main"
          text={changed ? words.preview : words.nothing}
          disabled={!changed || mistakes.length > 0}
          busy={form.picture.percent !== undefined}
          onPress={async () => setChange(await form.change())}
        />
      </BottomBar>
    </>
  );
}

/**
 * One text about the doctor. If it differs from the roster's, that one is shown with a button to
 * use it.
 */
function Words({ form, of }: { form: DoctorForm; of: 'specialities' | 'profile' }) {
  const { values, set, whole } = form;
  const rosterText = whole.said[of] ?? '';
  const byHand = values[of].trim() !== rosterText;
  return (
    <>
      <TextArea
        id={`doctor-${of}`}
        label={words[of]}
        value={values[of]}
        maxLength={rosterBounds[of].max}
        placeholder={words[`${of}Example`]}
        onChange={value => set({ [of]: value })}
      />
      <View className="desk-doctor-hand">
        <Text className="quiet">{byHand ? words.byHand(rosterText) : words.byRoster}</Text>
        {byHand && rosterText && (
          <Button small text={words.takeRoster} onPress={() => set({ [of]: rosterText })} />
        )}
      </View>
    </>
  );
}

/** The price of a visit, by clinic type. */
function Fees({ form }: { form: DoctorForm }) {
  const { whole, values, set, mistakes } = form;
  return (
    <Card title={words.fees} flat>
      {whole.clinics.map(({ clinicType, fees }) => (
        <Field
          key={clinicType}
          id={`doctor-fee-${clinicType}`}
          label={words.fee(texts.clinicTypeTexts[clinicType])}
          value={values.fees[clinicType] ?? ''}
          placeholder={words.feeExample}
          hint={words.feeByRoster(fees.map(sayYuan).join(' / '))}
          maxLength={8}
          onChange={value => set({ fees: { ...values.fees, [clinicType]: value } })}
          {...(mistakes.includes(clinicType) && { error: words.feeWrong })}
        />
      ))}
      <View className="desk-doctor-hand">
        <Text className="quiet">{words.feesNote}</Text>
      </View>
    </Card>
  );
}
