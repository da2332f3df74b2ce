import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { caseKinds } from '../../../types/cases/cases';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { Card } from '../../parts/Card';
import { PickField } from '../../parts/Field';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import { aria } from '../../phone/aria';
import { useRules } from '../../policy/useRules';
import './index.scss';
import type { NewCaseForm } from './useNewCase';

const { openCase: words } = followupTexts;

interface Props {
  of: NewCaseForm;
  /** The text for "no department". */
  noDepartment: string;
}

/** The subject of the complaint: its kind, the words, the department. */
export function What({ of: { draft, mistakes, set }, noDepartment: none }: Props) {
  const departments = useOwnDepartments();
  const all = departments.state === 'ready' ? departments.value.departments : [];
  const rules = useRules();
  return (
    <Card title={words.what} flat>
      <View className="open-case-kinds">
        <Choices
          label={words.kind}
          options={caseKinds.map(value => ({ value, text: texts.cases.kinds[value] }))}
          chosen={draft.kind}
          always
          onChoose={kind => set({ kind })}
        />
        {mistakes.kind && (
          <View className="field-error" {...aria({ role: 'alert' })}>
            <Text>! {mistakes.kind}</Text>
          </View>
        )}
      </View>
      <TextArea
        id="open-text"
        label={words.text}
        value={draft.text}
        placeholder={words.textPlaceholder}
        maxLength={1000}
        onChange={text => set({ text })}
        error={mistakes.text}
      />
      <PickField
        id="open-department"
        label={words.department}
        value={all.find(({ id }) => id === draft.departmentId)?.name ?? none}
        options={[none, ...all.map(each => each.name)]}
        chosen={all.findIndex(({ id }) => id === draft.departmentId) + 1}
        onPick={index => set({ departmentId: all[index - 1]?.id })}
        hint={rules && words.note(rules.cases.answerDays)}
      />
    </Card>
  );
}
