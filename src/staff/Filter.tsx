import { Text, View } from '@tarojs/components';
import { staffTexts } from '../../types/texts/staff';
import { PickOne } from '../phone/picker';
import './Filter.scss';

const { common: words } = staffTexts;

interface FilterProps {
  name: string;
  value: string | undefined;
  options: string[];
  /** Which of `options`; -1 for all. */
  chosen: number;
  /** Which of `options`; -1 for all. */
  onPick: (index: number) => void;
}

/** One filter: its name and what it is set to, by WeChat's own picker. */
export const Filter = ({ name, value, options, chosen, onPick }: FilterProps) => (
  <View className="filter">
    <PickOne
      label={name}
      options={[words.all, ...options]}
      chosen={chosen + 1}
      onPick={index => onPick(index - 1)}
    >
      <View className={value ? 'filter-button filter-on' : 'filter-button'}>
        <Text className="filter-name">{name}</Text>
        <Text>{value ?? words.all}</Text>
      </View>
    </PickOne>
  </View>
);
