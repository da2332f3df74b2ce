import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import './Button.scss';

interface Props {
  text: string;
  /** What a screen reader says where the words alone do not tell what is meant. */
  label?: string;
  onPress: () => void;
  /** `main`: the page's one main action; `quiet`: another way; `danger`: gives something up. */
  kind?: 'main' | 'quiet' | 'danger';
  /** What it says while it is at work; it cannot be pressed then. */
  busyText?: string;
  busy?: boolean;
  disabled?: boolean;
  /** As wide as its words instead of its room. */
  small?: boolean;
}

/** Something to press. Own part: WeChat's button brings its own sizes, and stays grey in the browser once disabled. */
export function Button({
  text,
  label,
  onPress,
  kind = 'quiet',
  busyText,
  busy,
  disabled,
  small,
}: Props) {
  const off = busy || disabled;
  const classes = ['button', `button-${kind}`, small && 'button-small', off && 'button-off'];
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass={off ? 'none' : 'button-pressed'}
      onClick={off ? undefined : onPress}
      {...aria({ role: 'button', label, disabled: Boolean(off) })}
    >
      <Text>{busy ? (busyText ?? text) : text}</Text>
    </View>
  );
}
