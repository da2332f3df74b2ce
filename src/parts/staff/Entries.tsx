import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { go, isAt, type PlainPage } from '../../go';
import { aria } from '../../phone/aria';
import { Card } from '../Card';
import './Entries.scss';

export interface Entry {
  title: string;
  note: string;
  /** The page that it opens. */
  to: PlainPage;
  /** Whether work waits there. */
  urgent?: boolean;
}

/**
 * Links to other pages, two in a row; empty if there are none. In the list beside a page of a wide
 * window, the link to that page is marked.
 */
export function Entries({ title, entries }: { title?: string; entries: readonly Entry[] }) {
  const { path } = useRouter();
  if (entries.length === 0) return null;
  return (
    <Card title={title} flat>
      <View className="entries">
        {entries.map(({ title: name, note, to, urgent }) => {
          const current = isAt(to, path);
          const classes = ['entry', urgent && 'entry-urgent', current && 'entry-current'];
          return (
            <View
              key={name}
              className={classes.filter(Boolean).join(' ')}
              hoverClass={current ? 'none' : 'entry-pressed'}
              onClick={current ? undefined : () => go(to)}
              {...aria({ role: 'button', current })}
            >
              <Text className="entry-title">{name}</Text>
              {note && <Text className="entry-note">{urgent ? `! ${note}` : note}</Text>}
            </View>
          );
        })}
      </View>
    </Card>
  );
}
