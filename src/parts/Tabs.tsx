import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import './Tabs.scss';

interface Props<T extends string> {
  label: string;
  tabs: { value: T; text: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** A few views of one page. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose }: Props<T>) {
  return (
    <View className="tabs" {...aria({ role: 'tablist', label })}>
      {tabs.map(({ value, text }) => (
        <View
          key={value}
          className={value === chosen ? 'tab tab-chosen' : 'tab'}
          onClick={() => onChoose(value)}
          {...aria({ role: 'tab', selected: value === chosen })}
        >
          <Text>{text}</Text>
        </View>
      ))}
    </View>
  );
}
