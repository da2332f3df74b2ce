import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { visitAddressLength, visitorsLength } from '../../../types/calling/planFollowUp';
import { followUpBys } from '../../../types/followups/followUps';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import { TextArea } from '../../parts/TextArea';
import type { Plan } from './usePlan';

const { plan: words } = followupTexts;

/** Why and when to call: by the kind of follow-up, the referring unit, or the day of the check. */
export function What({ of }: { of: Plan }) {
  const { draft, typed } = of;
  const visit = draft.kind === 'homeVisit';
  return (
    <Card title={words.what} flat>
      <Department of={of} />
      {draft.kind === 'referred' && <Referred of={of} />}
      {draft.kind === 'healthCheck' && <HealthCheck of={of} />}
      {visit && <Visit of={of} />}
      <TextArea
        {...typed('text')}
        label={visit ? words.reason : words.text}
        placeholder={visit ? words.reasonPlaceholder : words.textPlaceholder}
        maxLength={300}
      />
    </Card>
  );
}

function Department({ of: { draft, mistakes, set } }: { of: Plan }) {
  const departments = useOwnDepartments();
  const names = departments.state === 'ready' ? departments.value.departments : [];
  return (
    <PickField
      id="plan-department"
      label={words.department}
      value={draft.department}
      placeholder={words.departmentPlaceholder}
      options={names.map(({ name }) => name)}
      chosen={names.findIndex(({ name }) => name === draft.department)}
      onPick={index => set({ department: names[index]?.name ?? '' })}
      error={mistakes.department}
    />
  );
}

const Referred = ({ of }: { of: Plan }) => (
  <>
    <Field
      {...of.typed('unit')}
      label={words.unit}
      placeholder={words.unitPlaceholder}
      maxLength={30}
    />
    <When of={of} day={words.dueOn} by={words.by} />
  </>
);

/** A visit at home: who goes, when, and where. */
const Visit = ({ of }: { of: Plan }) => (
  <>
    <Field
      {...of.typed('who')}
      label={words.who}
      placeholder={words.whoPlaceholder}
      maxLength={visitorsLength.max}
    />
    <When of={of} day={words.visitOn} by={words.visitBy} />
    <Field
      {...of.typed('address')}
      label={words.address}
      placeholder={words.addressPlaceholder}
      maxLength={visitAddressLength.max}
    />
  </>
);

interface WhenProps {
  of: Plan;
  day: string;
  by: string;
}

/** The day, and who makes the call. */
const When = ({ of: { draft, mistakes, set }, day, by: label }: WhenProps) => (
  <>
    <DateField
      id="plan-due"
      label={day}
      value={draft.dueOn}
      placeholder={words.departmentPlaceholder}
      onPick={dueOn => set({ dueOn })}
      error={mistakes.dueOn}
    />
    <PickField
      id="plan-by"
      label={label}
      value={texts.followUps.by[draft.by]}
      options={followUpBys.map(by => texts.followUps.by[by])}
      chosen={followUpBys.indexOf(draft.by)}
      onPick={index => set({ by: followUpBys[index] ?? draft.by })}
    />
  </>
);

const HealthCheck = ({ of: { draft, mistakes, set } }: { of: Plan }) => (
  <DateField
    id="plan-date"
    label={words.date}
    value={draft.date}
    placeholder={words.departmentPlaceholder}
    hint={words.dateNote}
    onPick={date => set({ date })}
    error={mistakes.date}
  />
);
