import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../texts';
import { aria } from '../phone/aria';
import './DoctorPicture.scss';

const { doctor: words } = texts.pages;

interface Props {
  name: string;
  picture: string | undefined;
}

/** A doctor's picture; if there is none, or it cannot be loaded, the first letter of the name. */
export function DoctorPicture({ name, picture }: Props) {
  const [broken, setBroken] = useState<string>();
  if (picture === undefined || picture === broken)
    return (
      <View className="doctor-picture doctor-initial" {...aria({ hidden: true })}>
        <Text>{[...name][0]}</Text>
      </View>
    );
  return (
    <Image
      className="doctor-picture"
      src={picture}
      mode="aspectFill"
      onError={() => setBroken(picture)}
      ariaLabel={words.picture(name)}
    />
  );
}
