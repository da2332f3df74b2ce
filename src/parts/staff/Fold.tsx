import { Text, View } from '@tarojs/components';
import { type PropsWithChildren, useState } from 'react';
import { staffTexts } from '../../../texts/staff';
import { aria } from '../../phone/aria';
import './Fold.scss';

const { common: words } = staffTexts;

interface Props {
  title: string;
  /** A summary of the content. */
  note?: string;
  /** Whether the content is urgent. */
  urgent?: boolean;
}

/** A row that opens and shows its content below. */
export function Fold({ title, note, urgent, children }: PropsWithChildren<Props>) {
  const [open, setOpen] = useState(false);
  return (
    <View className="fold">
      <View
        className="fold-head"
        hoverClass="fold-pressed"
        onClick={() => setOpen(!open)}
        {...aria({ role: 'button' })}
      >
        <View className="fold-words">
          <Text>{title}</Text>
          {note && <Text className={urgent ? 'fold-note fold-urgent' : 'fold-note'}>{note}</Text>}
        </View>
        <Text className="fold-way">{open ? words.fold : words.unfold}</Text>
      </View>
      {open && <View className="fold-inside">{children}</View>}
    </View>
  );
}
