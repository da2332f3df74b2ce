import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import type { SlotView } from '../../types/timetable/scheduling';
import { aria } from '../phone/aria';
import { fullness } from './fullness';
import './SlotGrid.scss';

const { common, doctor } = texts.pages;

interface Props {
  slots: SlotView[];
  /** The slot of the appointment that is being moved. */
  current?: number;
  onChoose: (slot: SlotView) => void;
}

/** A session's slots, each with how full it is: a word, the places left, and a bar (R11). */
export function SlotGrid({ slots, current, onChoose }: Props) {
  return (
    <View className="slots">
      {slots.map(slot => {
        const how = fullness(slot.left, slot.capacity);
        const isCurrent = slot.index === current;
        const off = how === 'full' || isCurrent;
        return (
          <View
            key={slot.index}
            className={`slot slot-${how}${off ? ' slot-off' : ''}`}
            hoverClass={off ? 'none' : 'slot-pressed'}
            onClick={off ? undefined : () => onChoose(slot)}
            {...aria({ role: 'button', disabled: off })}
          >
            <Text className="slot-time">{common.range(slot.start, slot.end)}</Text>
            <View className="slot-bar" {...aria({ hidden: true })}>
              <View
                className="slot-taken"
                style={{ width: `${Math.round((1 - slot.left / slot.capacity) * 100)}%` }}
              />
            </View>
            <View className="slot-words">
              <Text>{isCurrent ? doctor.current : common.fullness[how]}</Text>
              {!off && <Text>{doctor.slotLeft(slot.left)}</Text>}
            </View>
          </View>
        );
      })}
    </View>
  );
}
