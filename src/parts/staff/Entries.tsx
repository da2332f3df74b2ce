import { Text, View } from '@tarojs/components';
import { aria } from '../../phone/aria';
import { Card } from '../Card';
import './Entries.scss';

export interface Entry {
  title: string;
  note: string;
  onPress: () => void;
  /** Whether work waits there. */
  urgent?: boolean;
}

/** Links to other pages, two beside each other; empty if there are none. */
export const Entries = ({ title, entries }: { title: string; entries: readonly Entry[] }) =>
  entries.length === 0 ? null : (
    <Card title={title} flat>
      <View className="entries">
        {entries.map(({ title: name, note, onPress, urgent }) => (
          <View
            key={name}
            className={urgent ? 'entry entry-urgent' : 'entry'}
            hoverClass="entry-pressed"
            onClick={onPress}
            {...aria({ role: 'button' })}
          >
            <Text className="entry-title">{name}</Text>
            {note && <Text className="entry-note">{urgent ? `! ${note}` : note}</Text>}
          </View>
        ))}
      </View>
    </Card>
  );
