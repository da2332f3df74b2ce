import { Input, Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { aria } from '../phone/aria';
import { hasKeyboard } from '../phone/keyboard';
import './SearchField.scss';

const { common } = texts.pages;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Searches; without it the page searches while the user types. */
  onSearch?: () => void;
  /** Empties the field and the results. */
  onClear: () => void;
  /** Whether the field gets the focus on devices with a keyboard. */
  focus?: boolean;
}

/** A search field; stays at the top of the page. */
export function SearchField({ label, value, onChange, onSearch, onClear, focus }: Props) {
  return (
    <View className="search">
      <Input
        className="search-input"
        placeholderClass="search-placeholder"
        type="text"
        confirmType="search"
        focus={focus && hasKeyboard()}
        value={value}
        maxlength={40}
        placeholder={label}
        onInput={event => onChange(event.detail.value)}
        onConfirm={onSearch}
        {...aria({ label })}
      />
      {value !== '' && (
        <View className="search-way" onClick={onClear} {...aria({ role: 'button' })}>
          <Text>{common.clear}</Text>
        </View>
      )}
      {value !== '' && onSearch && (
        <View className="search-way search-go" onClick={onSearch} {...aria({ role: 'button' })}>
          <Text>{common.search}</Text>
        </View>
      )}
    </View>
  );
}
