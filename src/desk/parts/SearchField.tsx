import { Input, Text, View } from '@tarojs/components';
import { deskTexts } from '../../../types/texts/desk';
import { aria } from '../../phone/aria';
import './SearchField.scss';

const { common } = deskTexts;

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onSearch: () => void;
  /** Empties the line and what was found. */
  onClear: () => void;
}

/** A line to search by; stays at the top of the page. */
export function SearchField({ label, value, onChange, onSearch, onClear }: Props) {
  return (
    <View className="desk-search">
      <Input
        className="desk-search-input"
        placeholderClass="desk-search-placeholder"
        type="text"
        confirmType="search"
        value={value}
        maxlength={40}
        placeholder={label}
        onInput={event => onChange(event.detail.value)}
        onConfirm={onSearch}
        {...aria({ label })}
      />
      {value !== '' && (
        <>
          <View className="desk-search-way" onClick={onClear} {...aria({ role: 'button' })}>
            <Text>{common.clear}</Text>
          </View>
          <View
            className="desk-search-way desk-search-go"
            onClick={onSearch}
            {...aria({ role: 'button' })}
          >
            <Text>{common.search}</Text>
          </View>
        </>
      )}
    </View>
  );
}
