import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { followUpBys } from '../../../types/followups/followUps';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { Card } from '../../parts/Card';
import { DateField, Field, PickField } from '../../parts/Field';
import { TextArea } from '../../parts/TextArea';
import type { Plan } from './usePlan';

const { plan: words } = followupTexts;

/** Why and when to call: by the kind of the follow-up, the unit that sent the patient or the day of the check. */
export function What({ of }: { of: Plan }) {
  const { draft, typed } = of;
  return (
    <Card title={words.what} flat>
      <Department of={of} />
      {draft.kind === 'referred' ? <Referred of={of} /> : <HealthCheck of={of} />}
      <TextArea
        {...typed('text')}
        label={words.text}
        placeholder={words.textPlaceholder}
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

const Referred = ({ of: { draft, mistakes, typed, set } }: { of: Plan }) => (
  <>
    <Field
      {...typed('unit')}
      label={words.unit}
      placeholder={words.unitPlaceholder}
      maxLength={30}
    />
    <DateField
      id="plan-due"
      label={words.dueOn}
      value={draft.dueOn}
      placeholder={words.departmentPlaceholder}
      onPick={dueOn => set({ dueOn })}
      error={mistakes.dueOn}
    />
    <PickField
      id="plan-by"
      label={words.by}
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
