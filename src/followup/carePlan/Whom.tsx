import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { careStarts } from '../../../types/care/care';
import { Card } from '../../parts/Card';
import { Field, PickField } from '../../parts/Field';
import { Switch } from '../../parts/Switch';
import { Choices } from '../../parts/staff/Choices';
import { type CarePlanForm, hasBirthdays, type Mistakes } from './carePlanForm';

const { carePlan: words } = followupTexts;

interface WhomProps {
  draft: CarePlanForm;
  departments: string[];
  mistakes?: Mistakes;
  onChange: (some: Partial<CarePlanForm>) => void;
}

/** The patients of the plan, and whether it is in force. */
export function Whom({ draft, departments, mistakes, onChange }: WhomProps) {
  return (
    <Card title={words.what} flat>
      <Field
        id="care-name"
        label={words.name}
        value={draft.title}
        placeholder={words.namePlaceholder}
        maxLength={30}
        onChange={title => onChange({ title })}
        error={mistakes?.title}
      />
      <View className="care-item-kinds">
        <Text className="quiet">{words.start}</Text>
        <Choices
          label={words.start}
          options={careStarts.map(value => ({ value, text: texts.care.starts[value] }))}
          chosen={draft.start}
          always
          onChoose={start => start && onChange({ start })}
        />
      </View>
      <PickField
        id="care-department"
        label={words.department}
        value={draft.department || words.everyDepartment}
        options={[words.everyDepartment, ...departments]}
        chosen={departments.indexOf(draft.department) + 1}
        onPick={index => onChange({ department: departments[index - 1] ?? '' })}
      />
      {draft.start === 'discharge' && (
        <>
          <Field
            id="care-diagnoses"
            label={words.diagnoses}
            value={draft.diagnoses}
            placeholder={words.diagnosesPlaceholder}
            maxLength={200}
            onChange={diagnoses => onChange({ diagnoses })}
            error={mistakes?.diagnoses}
          />
          <Switch
            title={words.birthdays}
            note={words.birthdaysNote}
            on={hasBirthdays(draft)}
            word={draft.birthdays ? words.on : words.off}
            onChange={birthdays => onChange({ birthdays })}
          />
        </>
      )}
      <Switch
        title={words.active}
        note={words.activeNote}
        on={draft.active}
        word={draft.active ? words.on : words.off}
        onChange={active => onChange({ active })}
      />
    </Card>
  );
}
