import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { caseKinds } from '../../../types/cases/cases';
import { viewDepartment } from '../../../types/timetable/viewDepartment';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { useOperation } from '../../api/useOperation';
import { PickField } from '../../parts/Field';
import { Choices } from '../../parts/staff/Choices';
import { aria } from '../../phone/aria';
import type { Step } from './useStep';

const { casePage: words } = followupTexts;
const WHOMS = ['desk', 'doctor', 'followUpOffice', 'outpatientOffice'] as const;

/** Assigns the case to staff; a wrong kind or department can be corrected in the same step. */
export function Assign({ step: { draft, mistake, write } }: { step: Step }) {
  const { whom, departmentId, doctorId, kind } = draft;
  const departments = useOwnDepartments();
  const all = departments.state === 'ready' ? departments.value.departments : [];
  const asked = whom === 'doctor' && departmentId ? { departmentId } : undefined;
  const department = useOperation(viewDepartment, asked);
  const doctors = department.state === 'ready' && asked ? department.value.doctors : [];
  return (
    <>
      <View className="case-group">
        <Text className="case-note">{words.whom}</Text>
        <Choices
          label={words.whom}
          options={WHOMS.map(value => ({ value, text: words.whoms[value] }))}
          chosen={WHOMS.find(each => each === whom)}
          always
          onChoose={value => write({ whom: value })}
        />
        {mistake === 'whom' && (
          <View className="field-error" {...aria({ role: 'alert' })}>
            <Text>! {words.whomMissing}</Text>
          </View>
        )}
      </View>
      <PickField
        id="case-department"
        label={words.department}
        value={all.find(({ id }) => id === departmentId)?.name ?? ''}
        placeholder={words.everyDesk}
        options={all.map(({ name }) => name)}
        chosen={all.findIndex(({ id }) => id === departmentId)}
        onPick={index => write({ departmentId: all[index]?.id ?? '', doctorId: undefined })}
      />
      {whom === 'doctor' && (
        <PickField
          id="case-doctor"
          label={words.doctor}
          value={doctors.find(({ id }) => id === doctorId)?.name ?? ''}
          placeholder={words.doctorPlaceholder}
          error={mistake === 'doctor' ? words.doctorMissing : undefined}
          options={doctors.map(({ name, title }) => `${name} ${title}`)}
          chosen={doctors.findIndex(({ id }) => id === doctorId)}
          onPick={index => write({ doctorId: doctors[index]?.id })}
        />
      )}
      <PickField
        id="case-kind"
        label={words.kind}
        value={texts.cases.kinds[kind]}
        options={caseKinds.map(each => texts.cases.kinds[each])}
        chosen={caseKinds.indexOf(kind)}
        onPick={index => write({ kind: caseKinds[index] ?? kind })}
      />
    </>
  );
}
