import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import { useFocus } from '../phone/keyboard';
import './Button.scss';

interface Props {
  text: string;
  /** The label for a screen reader, if the text alone is not enough. */
  label?: string;
  onPress: () => void;
  /**
   * `main`: the page's only main action; `quiet`: another action; `danger`: removes or cancels
   * something.
   */
  kind?: 'main' | 'quiet' | 'danger';
  /** The text while its action runs; it cannot be pressed then. */
  busyText?: string;
  busy?: boolean;
  disabled?: boolean;
  /** As wide as its text, not as the space around it. */
  small?: boolean;
  /** Whether it gets the focus on devices with a keyboard, since the next tap is probably on it. */
  focus?: boolean;
}

/**
 * A button. It is not WeChat's, which has its own sizes and stays grey in the browser after it was
 * disabled.
 */
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
