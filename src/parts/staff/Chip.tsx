import { Text, View } from '@tarojs/components';
import { aria } from '../../phone/aria';
import './Chip.scss';

interface Props {
  text: string;
  on: boolean;
  /** Whether several chips of the group may be on at once. */
  many?: boolean;
  onPress: () => void;
}

/** A small button that is on or off. */
export const Chip = ({ text, on, many, onPress }: Props) => (
  <View
    className={on ? 'chip chip-on' : 'chip'}
    hoverClass="chip-pressed"
    onClick={onPress}
    {...aria({ role: many ? 'switch' : 'radio', checked: on })}
  >
    <Text>{on ? `✓ ${text}` : text}</Text>
  </View>
);
