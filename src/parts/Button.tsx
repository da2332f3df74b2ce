import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import { useFocus } from '../phone/keyboard';
import './Button.scss';

interface Props {
  text: string;
  /** What a screen reader says, where the words alone do not say enough. */
  label?: string;
  onPress: () => void;
  /** `main`: the page's one main action; `quiet`: another action; `danger`: removes or cancels something. */
  kind?: 'main' | 'quiet' | 'danger';
  /** What it says while its action runs; it cannot be pressed then. */
  busyText?: string;
  busy?: boolean;
  disabled?: boolean;
  /** As wide as its words, not as the space around it. */
  small?: boolean;
  /** Whether it takes the focus by itself where there is a keyboard, since the next tap is probably on it. */
  focus?: boolean;
}

/** A button. It is not WeChat's, which has sizes of its own and stays grey in the browser once it was disabled. */
export function Button({
  text,
  label,
  onPress,
  kind = 'quiet',
  busyText,
  busy,
  disabled,
  small,
  focus,
}: Props) {
  const focused = useFocus(Boolean(focus));
  const off = busy || disabled;
  const classes = ['button', `button-${kind}`, small && 'button-small', off && 'button-off'];
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass={off ? 'none' : 'button-pressed'}
      onClick={off ? undefined : onPress}
      {...focused}
      {...aria({ role: 'button', label, disabled: Boolean(off) })}
    >
      <Text>{busy ? (busyText ?? text) : text}</Text>
    </View>
  );
}
