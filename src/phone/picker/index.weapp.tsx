import { Picker, View } from '@tarojs/components';
import { aria } from '../aria';
import type { PickDateProps, PickOneProps, PickTimeProps } from './props';

/** Picks with WeChat's own wheel. */
export function PickOne({ label, options, chosen, onPick, children }: PickOneProps) {
  return (
    <Picker
      mode="selector"
      range={options}
      value={Math.max(chosen, 0)}
      onChange={event => onPick(Number(event.detail.value))}
    >
      <View {...aria({ role: 'button', label: `${label} ${options[chosen] ?? ''}` })}>
        {children}
      </View>
    </Picker>
  );
}

/** Picks with WeChat's own wheels. */
export function PickDate({ label, date, onPick, children }: PickDateProps) {
  return (
    <Picker mode="date" value={date} onChange={event => onPick(event.detail.value)}>
      <View {...aria({ role: 'button', label: `${label} ${date}` })}>{children}</View>
    </Picker>
  );
}

/** Picks with WeChat's own wheels. */
export function PickTime({ label, time, onPick, children }: PickTimeProps) {
  return (
    <Picker mode="time" value={time} onChange={event => onPick(String(event.detail.value))}>
      <View {...aria({ role: 'button', label: `${label} ${time}` })}>{children}</View>
    </Picker>
  );
}
