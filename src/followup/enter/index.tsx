import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import {
  dischargeWords,
  isWardPhone,
  wardColumns,
  wardLongest,
} from '../../../types/discharges/discharges';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Columns } from '../../parts/staff/Columns';
import { staffPage } from '../page';
import { type EntryForm, type EntryField as FieldName, useEntry } from './useEntry';

const { entering: words } = followupTexts;
const RESULTS = Object.keys(dischargeWords.results);

/** Enters one discharged patient, with the fields of the ward's form (R15). */
export default staffPage('followup/enter', function Enter() {
  const entry = useEntry();
  return (
    <>
      <Body>
        <Columns>
          <Person of={entry} />
          <Stay of={entry} />
          <Ward of={entry} />
        </Columns>
      </Body>
      <BottomBar>
        <Refusal of={entry.refusal} />
        {entry.isUnfit && <Notice tone="bad" message={texts.pages.patient.checkFields} />}
        {entry.isKnown && (
          <Button
            kind="danger"
            text={words.correct}
            busy={entry.busy}
            onPress={() => entry.send(true)}
          />
        )}
        <Button
          kind={entry.isKnown ? 'quiet' : 'main'}
          text={words.submit}
          busy={entry.busy}
          busyText={words.submitting}
          onPress={() => entry.send(false)}
        />
      </BottomBar>
    </>
  );
});

const Person = ({ of: entry }: { of: EntryForm }) => (
  <Card title={words.person} flat>
    <Field {...entry.typed('name')} label={words.name} placeholder={words.namePlaceholder} />
    <Pick of={entry} field="sex" label={words.sex} options={words.sexes} />
    <Field
      {...entry.typed('phone')}
      label={words.phone}
      placeholder={words.phonePlaceholder}
      keyboard="number"
      maxLength={20}
    />
    <Field {...entry.typed('document')} label={words.document} placeholder={words.optional} />
  </Card>
);

function Stay({ of: entry }: { of: EntryForm }) {
  const departments = useOwnDepartments();
  const names = departments.state === 'ready' ? departments.value.departments : [];
  return (
    <Card title={words.stayTitle} flat>
      <Field
        {...entry.typed('stay')}
        label={words.stay}
        placeholder={words.stayPlaceholder}
        maxLength={30}
      />
      <Pick
        of={entry}
        field="department"
        label={words.department}
        options={names.map(({ name }) => name)}
      />
      <Field
        {...entry.typed('diagnosis')}
        label={words.diagnosis}
        placeholder={words.diagnosisPlaceholder}
        maxLength={60}
      />
      <Day of={entry} field="admittedOn" label={words.admittedOn} hint={words.optional} />
      <Day of={entry} field="dischargedOn" label={words.dischargedOn} />
      <Pick of={entry} field="result" label={words.result} options={RESULTS} />
    </Card>
  );
}

/** The further fields of the ward's form, all optional. */
const Ward = ({ of: entry }: { of: EntryForm }) => (
  <Card title={words.ward} flat>
    {(Object.keys(wardColumns) as (keyof typeof wardColumns)[]).map(field => (
      <Field
        key={field}
        {...entry.typed(field)}
        label={wardColumns[field]}
        placeholder={words.optional}
        keyboard={isWardPhone(field) ? 'number' : 'text'}
        maxLength={wardLongest[field]}
      />
    ))}
  </Card>
);

interface OneProps {
  of: EntryForm;
  field: FieldName;
  label: string;
}

const Pick = ({ of: entry, field, label, options }: OneProps & { options: string[] }) => (
  <PickField
    id={`enter-${field}`}
    label={label}
    value={entry.cells[field] ?? ''}
    placeholder={words.choose}
    options={options}
    chosen={options.indexOf(entry.cells[field] ?? '')}
    onPick={index => entry.set(field, options[index] ?? '')}
    error={entry.mistake(field)}
  />
);

const Day = ({ of: entry, field, label, hint }: OneProps & { hint?: string }) => (
  <DateField
    id={`enter-${field}`}
    label={label}
    value={entry.cells[field] ?? ''}
    placeholder={words.choose}
    hint={hint}
    onPick={date => entry.set(field, date)}
    error={entry.mistake(field)}
  />
);
