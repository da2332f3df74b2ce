import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { texts } from '../../../texts';
import { Card } from '../../parts/Card';
import { DoctorLine } from '../../timetable/DoctorLine';
import { knownDoctors } from '../../timetable/knownDoctors';

const { departments: words } = texts.pages;

/** The doctors that the user often books: one tap leads to the days of each. */
export function KnownDoctors() {
  const [doctors, setDoctors] = useState(knownDoctors);
  useDidShow(() => setDoctors(knownDoctors()));
  if (doctors.length === 0) return null;
  return (
    <Card title={words.known} flat>
      {doctors.map(doctor => (
        <DoctorLine key={doctor.id} doctor={doctor} />
      ))}
    </Card>
  );
}
