import { Input, Text, View } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { aria } from '../../phone/aria';
import { PickTime } from '../../phone/picker';
import { boundsOf, type PolicyField } from './fields';
import './index.scss';

const { policy: words } = deskTexts;

interface Props {
  field: PolicyField;
  /** The value in force. */
  base: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** One number of the policy: its name and bounds, and its value to change. */
export function Row({ field: { path, unit }, base, value, error, onChange }: Props) {
  const name = words.fields[path];
  const changed = value.trim() !== base;
  const notes = [
    unit && boundsWords(path),
    changed && words.was(unit ? `${base} ${words.units[unit]}` : base),
  ];
  return (
    <View className="policy-row">
      <View className="policy-line">
        <View className="policy-words">
          <Text>{name}</Text>
          <Text className={changed ? 'policy-note policy-changed' : 'policy-note'}>
            {notes.filter(Boolean).join(' · ')}
          </Text>
        </View>
        {unit ? (
          <View className="policy-number">
            <Input
              className={error ? 'policy-input policy-wrong' : 'policy-input'}
              type="number"
              value={value}
              maxlength={3}
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

function boundsWords(path: PolicyField['path']): string {
  const bounds = boundsOf(path);
  return bounds ? words.bounds(bounds.min, bounds.max) : '';
}
