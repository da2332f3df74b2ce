import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../texts';
import { Card } from '../parts/Card';
import { aria } from '../phone/aria';
import { showPicture } from '../phone/showPicture';
import { useHospital } from '../theme/hospital';
import './FloorPicture.scss';

const { dayCard: words } = texts.pages;

/**
 * The map of the floor of a room, if the hospital has one; a tap enlarges it. If it does not load,
 * the place is given in words.
 */
export function FloorPicture({ room }: { room: string }) {
  const { floors } = useHospital();
  const [broken, setBroken] = useState(false);
  const floor = floors.find(({ place }) => room.includes(place));
  if (!floor) return null;
  const { place, picture } = floor;
  return (
    <Card title={words.floor(place)}>
      {broken ? (
        <Text>{words.floorBroken(room)}</Text>
      ) : (
        <View
          onClick={() => showPicture(picture, () => setBroken(true))}
          {...aria({ role: 'button', label: words.floorLarge(place) })}
        >
          <Image
            className="floor-picture"
            src={picture}
            mode="widthFix"
            lazyLoad
            onError={() => setBroken(true)}
            {...aria({ role: 'img', label: words.floor(place) })}
          />
        </View>
      )}
    </Card>
  );
}
