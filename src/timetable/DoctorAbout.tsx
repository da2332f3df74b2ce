import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import type { ValueOf } from '../../types/contract';
import type { viewDoctor } from '../../types/timetable/viewDoctor';
import { DoctorPicture } from './DoctorPicture';
import './DoctorAbout.scss';

const { doctor: words } = texts.pages;

type Doctor = Pick<
  ValueOf<typeof viewDoctor>['doctor'],
  'name' | 'specialities' | 'profile' | 'picture'
>;

/** Whether anything is known about a doctor apart from the name. */
export const saysAnything = ({ specialities, profile, picture }: Doctor): boolean =>
  Boolean(specialities || profile || picture);

/** A doctor's specialities, profile and picture (R22). */
export function DoctorAbout({ doctor }: { doctor: Doctor }) {
  const { name, specialities, profile, picture } = doctor;
  return (
    <View className="doctor-about">
      {picture && <DoctorPicture name={name} picture={picture} />}
      <View className="doctor-about-words">
        {specialities && <Text>{words.specialities(specialities)}</Text>}
        {profile && <Text className="quiet">{profile}</Text>}
      </View>
    </View>
  );
}
