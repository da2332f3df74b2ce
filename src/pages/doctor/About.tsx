import { Image, Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import type { ValueOf } from '../../../types/contract';
import type { viewDoctor } from '../../../types/timetable/viewDoctor';
import { Card } from '../../parts/Card';

const { doctor: words } = texts.pages;

/** What a doctor treats, who they are, and how they look (R22); nothing where the hospital says nothing. */
export function About({ doctor }: Pick<ValueOf<typeof viewDoctor>, 'doctor'>) {
  const { name, specialities, profile, picture } = doctor;
  if (!specialities && !profile && !picture) return null;
  return (
    <Card>
      <View className="doctor-about">
        {picture && (
          <Image
            className="doctor-picture"
            src={picture}
            mode="aspectFill"
            lazyLoad
            ariaLabel={words.picture(name)}
          />
        )}
        <View className="doctor-about-words">
          {specialities && <Text>{words.specialities(specialities)}</Text>}
          {profile && <Text className="quiet">{profile}</Text>}
        </View>
      </View>
    </Card>
  );
}
