import { Text, View } from '@tarojs/components';
import { holds, lacksDoctorId } from '../../domain/access/member';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { type Role, roles } from '../../types/contract';
import { Field } from '../parts/Field';
import { Switch } from '../parts/Switch';
import { Chip } from '../parts/staff/Chip';
import { aria } from '../phone/aria';
import './Rights.scss';

const { staff: words } = deskTexts;

/** The rights of a member of staff (R20). */
export interface Rights {
  roles: Role[];
  doctorId: string;
  mayAddNumbers: boolean;
  /** The departments a desk or a follow-up office is limited to; empty: not limited. */
  departments: string[];
}

export const noRights: Rights = {
  roles: ['desk'],
  doctorId: '',
  mayAddNumbers: false,
  departments: [],
};

/** The field that is missing or wrong; undefined if the rights can be saved. */
export function rightsMistake({
  roles: chosen,
  doctorId,
}: Rights): 'roles' | 'doctorId' | undefined {
  if (chosen.length === 0) return 'roles';
  return lacksDoctorId({ roles: chosen, doctorId: doctorId.trim() }) ? 'doctorId' : undefined;
}

interface Props {
  id: string;
  rights: Rights;
  departments: readonly { id: string; name: string }[];
  /** Whether to show the missing fields. */
  complain: boolean;
  /** Whether the hospital knows no doctor of this staff number. */
  doctorUnknown: boolean;
  onChange: (rights: Rights) => void;
}

/** The roles for which departments are chosen. */
const LIMITED = ['desk', 'followUpOffice', 'departmentHead', 'dutyNurse'] as const;

const toggled = <T,>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all, one] : all.filter(each => each !== one);

/** The rights of a member: roles, adding numbers, departments. */
export function RightsForm({ id, rights, departments, complain, doctorUnknown, onChange }: Props) {
  const mistake = complain ? rightsMistake(rights) : undefined;
  const unknown = doctorUnknown ? words.doctorIdUnknown : undefined;
  return (
    <View className="rights">
      <Text className="quiet">{words.roles}</Text>
      {roles.map(role => {
        const on = rights.roles.includes(role);
        return (
          <Switch
            key={role}
            title={texts.roles[role]}
            note={words.roleNotes[role]}
            on={on}
            word={on ? words.on : words.off}
            onChange={next => onChange({ ...rights, roles: toggled(rights.roles, role, next) })}
          />
        );
      })}
      {mistake === 'roles' && (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Text>! {words.rolesMissing}</Text>
        </View>
      )}
      {rights.roles.includes('doctor') && (
        <Field
          id={`doctor-${id}`}
          label={words.doctorId}
          value={rights.doctorId}
          placeholder={words.doctorIdPlaceholder}
          error={mistake === 'doctorId' ? texts.fields.missing : unknown}
          onChange={doctorId => onChange({ ...rights, doctorId })}
        />
      )}
      <Switch
        title={words.mayAddTitle}
        note={words.mayAddNote}
        on={rights.mayAddNumbers}
        word={rights.mayAddNumbers ? words.on : words.off}
        onChange={mayAddNumbers => onChange({ ...rights, mayAddNumbers })}
      />
      {holds(rights, ...LIMITED) && departments.length > 0 && (
        <Departments
          departments={departments}
          chosen={rights.departments}
          onChange={chosen => onChange({ ...rights, departments: chosen })}
        />
      )}
    </View>
  );
}

interface DepartmentsProps {
  departments: Props['departments'];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** The departments of a desk or a follow-up office; with none chosen, all of them. */
const Departments = ({ departments, chosen, onChange }: DepartmentsProps) => (
  <View className="rights-departments">
    <Text className="quiet">
      {words.departments} · {words.departmentsNote}
    </Text>
    <View className="chips">
      {departments.map(({ id, name }) => {
        const on = chosen.includes(id);
        return (
          <Chip
            key={id}
            many
            text={name}
            on={on}
            onPress={() => onChange(toggled(chosen, id, !on))}
          />
        );
      })}
    </View>
  </View>
);
