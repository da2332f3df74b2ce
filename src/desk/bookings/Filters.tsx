import { View } from '@tarojs/components';
import { periodsHeld } from '../../../domain/timetable/periods';
import { deskTexts } from '../../../texts/desk';
import type { BookingsStanding, listBookings } from '../../../types/booking/listBookings';
import type { ValueOf } from '../../../types/contract';
import type { Period } from '../../../types/timetable/scheduling';
import { Filter } from '../../parts/staff/Filter';
import { hospitalHours, sayPeriod } from '../../timetable/hours';

const { common: words } = deskTexts;

/** The department, doctor and period of the list. */
export interface Wanted {
  departmentId?: string;
  doctorId?: string;
  period?: Period | undefined;
  standing?: BookingsStanding | undefined;
}

interface Props {
  departments: ValueOf<typeof listBookings>['departments'];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** Filters by department, doctor and period, with WeChat's own pickers. */
export function Filters({ departments, wanted, onChange }: Props) {
  const department = departments.find(({ id }) => id === wanted.departmentId);
  const doctors = department?.doctors ?? departments.flatMap(each => each.doctors);
  const withCount = ({ name, bookings }: { name: string; bookings: number }) =>
    words.withCount(name, bookings);
  const periods = periodsHeld(hospitalHours());
  return (
    <View className="filters">
      <Filter
        name={words.department}
        value={department?.name}
        options={departments.map(withCount)}
        chosen={departments.findIndex(({ id }) => id === wanted.departmentId)}
        onPick={index =>
          onChange({ ...wanted, doctorId: undefined, departmentId: departments[index]?.id })
        }
      />
      <Filter
        name={words.doctor}
        value={doctors.find(({ id }) => id === wanted.doctorId)?.name}
        options={doctors.map(withCount)}
        chosen={doctors.findIndex(({ id }) => id === wanted.doctorId)}
        onPick={index => onChange({ ...wanted, doctorId: doctors[index]?.id })}
      />
      <Filter
        name={words.period}
        value={wanted.period && sayPeriod(wanted.period)}
        options={periods.map(({ name }) => name)}
        chosen={periods.findIndex(({ id }) => id === wanted.period)}
        onPick={index => onChange({ ...wanted, period: periods[index]?.id })}
      />
    </View>
  );
}
