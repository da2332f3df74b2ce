import { Text, View } from '@tarojs/components';
import { staffTexts } from '../../../texts/staff';
import { PickOne } from '../../phone/picker';
import './Filter.scss';

const { common: words } = staffTexts;

interface FilterProps {
  name: string;
  value: string | undefined;
  options: string[];
  /** The index in `options`; -1 for all. */
  chosen: number;
  /** The index in `options`; -1 for all. */
  onPick: (index: number) => void;
  /** Whether it can be set to all, which makes no sense for a month. */
  all?: boolean;
}

/** One filter: its name and its value, with WeChat's own picker. */
export const Filter = ({ name, value, options, chosen, onPick, all = true }: FilterProps) => (
  <View className="filter">
    <PickOne
      label={name}
      options={all ? [words.all, ...options] : options}
      chosen={all ? chosen + 1 : chosen}
      onPick={index => onPick(all ? index - 1 : index)}
    >
      <View className={value && all ? 'filter-button filter-on' : 'filter-button'}>
        <Text className="filter-name">{name}</Text>
        <Text>{value ?? words.all}</Text>
      </View>
    </PickOne>
  </View>
);
