import { useState } from 'react';
import { viewList } from '../../../types/lists/viewList';
import { useOperation } from '../../api/useOperation';

/**
 * A day's lists, filtered by department and doctor.
 * @param first the day that is shown first
 */
export function useLists(first: string) {
  const [date, setDate] = useState(first);
  const [departmentId, setDepartmentId] = useState<string>();
  const [doctorId, setDoctorId] = useState<string>();
  const operation = useOperation(viewList, { date });

  const sessions = operation.state === 'ready' ? operation.value.sessions : [];
  const ofDepartment = sessions.filter(
    ({ session }) => !departmentId || session.department.id === departmentId,
  );
  const shown = ofDepartment.filter(({ session }) => !doctorId || session.doctor.id === doctorId);
  return {
    operation,
    date,
    departmentId,
    doctorId,
    departments: distinct(sessions.map(({ session }) => session.department)),
    doctors: distinct(ofDepartment.map(({ session }) => session.doctor)),
    shown,
    /**
     * The sessions that are shown as lists. If no doctor is chosen, sessions without patients are
     * only counted.
     */
    listed: doctorId ? shown : shown.filter(({ rows }) => rows.length > 0),
    chooseDate(next: string) {
      setDate(next);
      setDoctorId(undefined);
    },
    chooseDepartment(id: string | undefined) {
      setDepartmentId(id);
      setDoctorId(undefined);
    },
    chooseDoctor: setDoctorId,
  };
}
export type ShownLists = ReturnType<typeof useLists>;

function distinct<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map(each => [each.id, each])).values()];
}
