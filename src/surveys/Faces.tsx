import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { type Satisfaction, satisfactions } from '../../types/surveys';
import { aria } from '../phone/aria';
import './Faces.scss';

const { satisfactions: names } = texts.surveys;

/**
 * A face that smiles, is neutral, or does not smile; drawn, so that it is the same on every phone.
 */
const Face = ({ of }: { of: Satisfaction }) => (
  <View className={`face face-${of}`} {...aria({ hidden: true })}>
    <View className="face-eyes" />
    <View className="face-mouth" />
  </View>
);

interface Props {
  label: string;
  chosen: string | boolean | undefined;
  onChoose: (value: Satisfaction) => void;
}

/** The overall question: three large faces with their words. */
export function BigFaces({ label, chosen, onChoose }: Props) {
  return (
    <View className="big-faces" {...aria({ role: 'radiogroup', label })}>
      {satisfactions.map(each => (
        <View
          key={each}
          className={each === chosen ? `big-face chosen-${each}` : 'big-face'}
          hoverClass="face-pressed"
          onClick={() => onChoose(each)}
          {...aria({ role: 'radio', label: names[each], checked: each === chosen })}
        >
          <Face of={each} />
          <Text className="big-face-name">{names[each]}</Text>
        </View>
      ))}
    </View>
  );
}

/** The meaning of the faces in the rows below. */
export const FaceHead = () => (
  <View className="face-head" {...aria({ hidden: true })}>
    {satisfactions.map(each => (
      <Text key={each} className="face-head-name">
        {names[each]}
      </Text>
    ))}
  </View>
);

/** A detailed question: a row with three faces. */
export function FaceLine({ label, chosen, onChoose }: Props) {
  return (
    <View className="face-line">
      <Text className="face-line-name">{label}</Text>
      <View className="face-line-faces" {...aria({ role: 'radiogroup', label })}>
        {satisfactions.map(each => (
          <View
            key={each}
            className={each === chosen ? `line-face chosen-${each}` : 'line-face'}
            hoverClass="face-pressed"
            onClick={() => onChoose(each)}
            {...aria({ role: 'radio', label: names[each], checked: each === chosen })}
          >
            <Face of={each} />
          </View>
        ))}
      </View>
    </View>
  );
}
