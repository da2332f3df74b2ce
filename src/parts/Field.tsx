import { Input, Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { aria } from '../phone/aria';
import { fieldTypeOf } from '../phone/keyboard';
import type { Keyboard } from '../phone/keyboard/keyboard';
import { PickDate, PickOne, PickTime } from '../phone/picker';
import './Cell.scss';
import './Field.scss';

interface Common {
  /** The element's id, so that the page can scroll to it. */
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  hint?: string;
  error?: string;
}

interface TypedProps extends Common {
  /** The keyboard that opens. */
  keyboard?: Keyboard;
  maxLength?: number;
  onChange: (value: string) => void;
  onLeave?: () => void;
}

/**
 * Says that no more can be written, so that nobody pastes a text and loses its end unseen; nothing
 * if there is room.
 */
export const sayFull = (value: string, maxLength: number): string | undefined =>
  value.length >= maxLength ? texts.pages.common.full(maxLength) : undefined;

/** The text below a field: its mistake, or a hint. */
export const Below = ({ hint, error }: Pick<Common, 'hint' | 'error'>) =>
  error ? (
    <View className="field-error" {...aria({ role: 'alert' })}>
      <Text>! {error}</Text>
    </View>
  ) : hint ? (
    <Text className="field-hint">{hint}</Text>
  ) : null;

/** A text field, with its name above and its mistake below. */
export function Field(props: TypedProps) {
  const { id, label, value, placeholder, keyboard = 'text', maxLength = 40, error } = props;
  return (
    <View className={error ? 'field field-wrong' : 'field'} id={id}>
      <Text className="field-label">{label}</Text>
      <Input
        className="field-input"
        placeholderClass="field-placeholder"
        type={fieldTypeOf(keyboard)}
        value={value}
        maxlength={maxLength}
        cursorSpacing={96}
        placeholder={placeholder}
        onInput={event => props.onChange(event.detail.value)}
        onBlur={props.onLeave}
        {...aria({ label })}
      />
      <Below
        hint={(keyboard === 'text' && sayFull(value, maxLength)) || props.hint}
        error={error}
      />
    </View>
  );
}

interface PickProps extends Common {
  options: string[];
  chosen: number;
  onPick: (index: number) => void;
}

/** A field to choose one of many, with the phone's own picker. */
export function PickField(props: PickProps) {
  const { id, label, value, placeholder, hint, error, options, chosen, onPick } = props;
  return (
    <View className={error ? 'field field-wrong' : 'field'} id={id}>
      <Text className="field-label">{label}</Text>
      <PickOne label={label} options={options} chosen={chosen} onPick={onPick}>
        <Picked value={value} placeholder={placeholder} />
      </PickOne>
      <Below hint={hint} error={error} />
    </View>
  );
}

interface DateProps extends Common {
  onPick: (date: string) => void;
}

/** A field to choose a date, with the phone's own picker. */
export function DateField({ id, label, value, placeholder, hint, error, onPick }: DateProps) {
  return (
    <View className={error ? 'field field-wrong' : 'field'} id={id}>
      <Text className="field-label">{label}</Text>
      <PickDate label={label} date={value} onPick={onPick}>
        <Picked value={value} placeholder={placeholder} />
      </PickDate>
      <Below hint={hint} error={error} />
    </View>
  );
}

/** A field to choose a local time, with the phone's own picker. */
export function TimeField({ id, label, value, placeholder, hint, error, onPick }: DateProps) {
  return (
    <View className={error ? 'field field-wrong' : 'field'} id={id}>
      <Text className="field-label">{label}</Text>
      <PickTime label={label} time={value} onPick={onPick}>
        <Picked value={value} placeholder={placeholder} />
      </PickTime>
      <Below hint={hint} error={error} />
    </View>
  );
}

const Picked = ({ value, placeholder }: Pick<Common, 'value' | 'placeholder'>) => (
  <View className="field-picked">
    <Text className={value ? 'field-picked-value' : 'field-picked-value field-placeholder'}>
      {value || placeholder}
    </Text>
    <View className="cell-arrow" />
  </View>
);
