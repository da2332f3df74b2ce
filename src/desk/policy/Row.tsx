import { Input, Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { aria } from '../../phone/aria';
import { fieldTypeOf } from '../../phone/keyboard';
import { PickTime } from '../../phone/picker';
import type { PolicyField } from './fields';
import './index.scss';

const { policy: words } = deskTexts;

interface Props {
  field: PolicyField;
  /** The value in force. */
  base: string;
  value: string;
  /** A sentence that explains the effect of the value. */
  says: string;
  error?: string;
  onChange: (value: string) => void;
}

/** One value of the policy: its name, a sentence about its effect, and a field to change it. */
export function Row({ field: { path, unit }, base, value, says, error, onChange }: Props) {
  const name = words.fields[path];
  const changed = value.trim() !== base;
  return (
    <View className="policy-row">
      <View className="policy-line">
        <View className="policy-words">
          <Text>{name}</Text>
          {!error && <Text className="policy-note">{says}</Text>}
          {changed && (
            <Text className="policy-note policy-changed">
              {words.was(unit ? `${base} ${words.units[unit]}` : base)}
            </Text>
          )}
        </View>
        {unit ? (
          <View className="policy-number">
            <Input
              className={error ? 'policy-input policy-wrong' : 'policy-input'}
              type={fieldTypeOf('number')}
              value={value}
              maxlength={5}
              cursorSpacing={96}
              onInput={event => onChange(event.detail.value)}
              {...aria({ label: name })}
            />
            <Text className="policy-unit">{words.units[unit]}</Text>
          </View>
        ) : (
          <PickTime label={name} time={value} onPick={onChange}>
            <View className="policy-time">
              <Text>{value}</Text>
              <View className="cell-arrow" {...aria({ hidden: true })} />
            </View>
          </PickTime>
        )}
      </View>
      {error && (
        <View className="policy-error" {...aria({ role: 'alert' })}>
          <Text>! {error}</Text>
        </View>
      )}
    </View>
  );
}
