import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { aria } from '../../phone/aria';
import { marksOf } from './marksOf';
import './Marks.scss';

const { marks: words } = texts.pages.strikes;

interface Props {
  counting: number;
  of: number;
  /** What the marks show, in words. */
  label: string;
}

/** One mark for each strike that leads to a bar: a sign and a word, not only a colour. */
export function Marks({ counting, of, label }: Props) {
  return (
    <View className="marks" {...aria({ role: 'img', label })}>
      {marksOf(counting, of).map(({ place, struck }) => (
        <View key={place} className={struck ? 'mark mark-struck' : 'mark'}>
          <Text className="mark-sign">{struck ? '!' : '○'}</Text>
          <Text>{struck ? words.struck : words.free}</Text>
        </View>
      ))}
    </View>
  );
}
