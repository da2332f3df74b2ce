import { done } from '../../../../types/answer';
import { listDepartments as contract } from '../../../../types/timetable/listDepartments';
import { operation } from '../../access';
import { clinicsAt } from '../views/departmentViews';

export const listDepartments = operation(contract, async (_input, { now }) => {
  const { today, departments, doctors } = await clinicsAt(now);
  return done({
    today,
    departments: departments.map(view => {
      const own = doctors.filter(({ department }) => department.id === view.id);
      return {
        ...view,
        doctors: own.length,
        clinicTypes: [...new Set(own.flatMap(({ clinicTypes }) => clinicTypes))],
      };
    }),
  });
});
