import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { IdentityProblem } from '../../../domain/people/problems';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sayDate } from '../../../texts/say';
import { viewBooking } from '../../../types/booking/viewBooking';
import { viewPatient } from '../../../types/booking/viewPatient';
import { type CaseKind, caseKinds, caseText } from '../../../types/cases/cases';
import { openCase } from '../../../types/cases/openCase';
import { nameSchema, phoneSchema } from '../../../types/people/identity';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Field, PickField } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import { staffPage } from '../page';
import './index.scss';

const { openCase: words, casePage } = followupTexts;

/** Somebody complained on the phone, by letter or here: put it down (R16). */
export default staffPage('followup/openCase', function OpenCase({ appointmentId, patientId }) {
  const known = Boolean(appointmentId || patientId);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [kind, setKind] = useState<CaseKind>();
  const [departmentId, setDepartmentId] = useState<string>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const departments = useOperation(listDepartments, {});
  const all = departments.state === 'ready' ? departments.value.departments : [];
  const none = appointmentId ? words.ownDepartment : words.noDepartment;
  const change = useChange(openCase);
  const rules = useRules();
  const wrong = mistakesOf({ name, phone, known });
  const written = caseText.safeParse(text);

  const submit = async () => {
    setTried(true);
    if (!kind || !written.success || wrong.name || wrong.phone) return;
    const of = appointmentId
      ? { appointmentId }
      : patientId
        ? { patientId }
        : name.trim()
          ? { name: name.trim(), phone: phone.trim() }
          : undefined;
    const answer = await change.send({
      kind,
      text: written.data,
      departmentId,
      of,
    });
    if (answer?.ok) go.instead('followup/case', { caseId: answer.value.case.caseId, fresh: '1' });
  };

  return (
    <>
      <Body>
        {appointmentId && <OfVisit appointmentId={appointmentId} />}
        {!appointmentId && patientId && <OfPatient patientId={patientId} />}
        {!known && (
          <Card title={words.whose} flat>
            <Field
              id="open-name"
              label={words.name}
              value={name}
              placeholder={words.namePlaceholder}
              onChange={setName}
              error={tried ? wrong.name : undefined}
            />
            <Field
              id="open-phone"
              label={words.phone}
              value={phone}
              placeholder={words.phonePlaceholder}
              keyboard="number"
              maxLength={20}
              onChange={setPhone}
              error={tried ? wrong.phone : undefined}
            />
          </Card>
        )}
        <Card title={words.what} flat>
          <View className="open-case-kinds">
            <Choices
              label={words.kind}
              options={caseKinds.map(value => ({ value, text: texts.cases.kinds[value] }))}
              chosen={kind}
              always
              onChoose={setKind}
            />
            {tried && !kind && (
              <View className="field-error" {...aria({ role: 'alert' })}>
                <Text>! {words.kindMissing}</Text>
              </View>
            )}
          </View>
          <TextArea
            id="open-text"
            label={words.text}
            value={text}
            placeholder={words.textPlaceholder}
            maxLength={1000}
            onChange={setText}
            error={tried && !written.success ? words.textShort : undefined}
          />
          <PickField
            id="open-department"
            label={words.department}
            value={all.find(({ id }) => id === departmentId)?.name ?? none}
            options={[none, ...all.map(each => each.name)]}
            chosen={all.findIndex(({ id }) => id === departmentId) + 1}
            onPick={index => setDepartmentId(all[index - 1]?.id)}
            hint={rules && words.note(rules.cases.answerDays)}
          />
        </Card>
      </Body>
      <BottomBar>
        <Refusal of={change.refusal} />
        <Button
          kind="main"
          text={words.submit}
          busy={change.busy}
          busyText={words.submitting}
          onPress={submit}
        />
      </BottomBar>
    </>
  );
});

/** Who leaves a name leaves a number too, or nobody could call. */
function mistakesOf(of: { name: string; phone: string; known: boolean }) {
  const name = of.name.trim();
  const phone = of.phone.trim();
  if (of.known || (!name && !phone)) return {};
  if (!name) return { name: words.both };
  if (!phone) return { phone: words.both };
  const said = (result: { error?: { issues: { message: string }[] } }): string | undefined =>
    result.error &&
    (texts.identity[result.error.issues[0]?.message as IdentityProblem] ?? texts.fields.wrong);
  return { name: said(nameSchema.safeParse(name)), phone: said(phoneSchema.safeParse(phone)) };
}

function OfVisit({ appointmentId }: { appointmentId: string }) {
  const operation = useOperation(viewBooking, { appointmentId });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ today, booking }) => (
        <Card title={words.whose} flat>
          <Cell
            title={booking.patientName}
            note={words.visitOf(
              booking.department.name,
              casePage.visitOf(sayDate(booking.date, today), booking.doctor.name),
            )}
          />
        </Card>
      )}
    </Loaded>
  );
}

function OfPatient({ patientId }: { patientId: string }) {
  const operation = useOperation(viewPatient, { patientId });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={2} />}>
      {({ patient }) => (
        <Card title={words.whose} flat>
          <Cell title={patient.name} note={patient.phone} />
        </Card>
      )}
    </Loaded>
  );
}
