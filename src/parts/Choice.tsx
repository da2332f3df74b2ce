import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import './Choice.scss';

interface Option {
  value: string;
  title: string;
  note?: string;
}

interface Props {
  label: string;
  options: Option[];
  chosen: string | undefined;
  onChoose: (value: string) => void;
  /** Shows the options beside each other instead of below each other. */
  across?: boolean;
}

/** A choice of one option among a few, all visible. */
export function Choice({ label, options, chosen, onChoose, across }: Props) {
  return (
    <View
      className={across ? 'choice choice-across' : 'choice'}
      {...aria({ role: 'radiogroup', label })}
    >
      {options.map(({ value, title, note }) => (
        <View
          key={value}
          className={value === chosen ? 'choice-option choice-chosen' : 'choice-option'}
          hoverClass="choice-pressed"
          onClick={() => onChoose(value)}
          {...aria({ role: 'radio', checked: value === chosen })}
        >
          <View className="choice-mark" {...aria({ hidden: true })} />
          <View className="choice-words">
            <Text>{title}</Text>
            {note && <Text className="quiet">{note}</Text>}
          </View>
        </View>
      ))}
    </View>
  );
}
