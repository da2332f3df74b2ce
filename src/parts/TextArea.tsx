import { Text, Textarea, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import { Below, sayFull } from './Field';
import './Field.scss';
import './TextArea.scss';

interface Props {
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  maxLength: number;
  error?: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
}

/** A field for several lines, with its name above; grows with its content. */
export function TextArea(props: Props) {
  const { id, label, value, placeholder, maxLength, error } = props;
  return (
    <View className={error ? 'field field-wrong' : 'field'} id={id}>
      <Text className="field-label">{label}</Text>
      <Textarea
        className="text-area"
        placeholderClass="field-placeholder"
        value={value}
        maxlength={maxLength}
        autoHeight
        disableDefaultPadding
        cursorSpacing={96}
        placeholder={placeholder}
        onInput={event => props.onChange(event.detail.value)}
        onBlur={props.onLeave}
        {...aria({ label })}
      />
      <Below hint={sayFull(value, maxLength)} error={error} />
    </View>
  );
}
