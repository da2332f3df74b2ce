import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { viewDepartment } from '../../../types/timetable/viewDepartment';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { useOperation } from '../../api/useOperation';
import { PickOne } from '../../phone/picker';
import '../../parts/staff/Filter.scss';

const { log: words, common } = deskTexts;

interface PickDoctorProps {
  chosen: string | undefined;
  onPick: (doctorId: string | undefined) => void;
}

/** Chooses the doctor whose log is shown: the department, then the doctor. */
export function PickDoctor({ chosen, onPick }: PickDoctorProps) {
  const [departmentId, setDepartmentId] = useState<string>();
  const all = useOwnDepartments();
  const clinic = useOperation(viewDepartment, departmentId ? { departmentId } : undefined);
  const departments = all.state === 'ready' ? all.value.departments : [];
  const doctors = departmentId && clinic.state === 'ready' ? clinic.value.doctors : [];
  const doctor = doctors.find(({ id }) => id === chosen);
  return (
    <View className="filters">
      <Pick
        name={common.department}
        value={departments.find(({ id }) => id === departmentId)?.name}
        options={departments.map(({ name }) => name)}
        chosen={departments.findIndex(({ id }) => id === departmentId)}
        onPick={index => {
          setDepartmentId(departments[index]?.id);
          onPick(undefined);
        }}
      />
      <Pick
        name={common.doctor}
        value={doctor && `${doctor.name} ${doctor.title}`}
        options={doctors.map(({ name, title }) => `${name} ${title}`)}
        chosen={doctors.findIndex(({ id }) => id === chosen)}
        onPick={index => onPick(doctors[index]?.id)}
      />
    </View>
  );
}

interface PickProps {
  name: string;
  value: string | undefined;
  options: string[];
  chosen: number;
  onPick: (index: number) => void;
}

/** A field to choose one of a list. */
const Pick = ({ name, value, options, chosen, onPick }: PickProps) => (
  <View className="filter">
    <PickOne label={name} options={options} chosen={chosen} onPick={onPick}>
      <View className={value ? 'filter-button filter-on' : 'filter-button'}>
        <Text className="filter-name">{name}</Text>
        <Text>{value ?? words.choose}</Text>
      </View>
    </PickOne>
  </View>
);
