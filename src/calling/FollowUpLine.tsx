import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../texts/followup';
import type { FollowUpRow } from '../../types/calling/views';
import { go } from '../go';
import { State } from '../parts/State';
import { NameLine } from '../parts/staff/NameLine';
import { aria } from '../phone/aria';
import { FollowUpState } from './FollowUpState';
import { sayDesk, sayMatter, sayPerson, sayStanding } from './followUpWords';
import './FollowUpLine.scss';

const { followUp: words } = followupTexts;

interface Props {
  row: FollowUpRow;
  today: string;
  /** Whether the patients of its list are called one after another. */
  inTurn?: boolean;
  /** Whether this line is selected; only if a tap selects lines instead of opening them. */
  picked?: boolean;
  onPick?: () => void;
}

/**
 * One follow-up of a list: the patient, the reason, how urgent it is. A tap opens the call, or
 * selects it.
 */
export function FollowUpLine({ row, today, inTurn, picked, onPick }: Props) {
  const { followUpId } = row;
  const standing = sayStanding(row, today);
  const desk = sayDesk(row);
  const open = () => go('followup/call', inTurn ? { followUpId, inTurn: '1' } : { followUpId });
  return (
    <View
      className={picked ? 'line line-picked' : 'line'}
      hoverClass="line-pressed"
      onClick={onPick ?? open}
      {...aria(onPick ? { role: 'switch', checked: picked ?? false } : { role: 'button' })}
    >
      <NameLine name={picked ? `✓ ${row.name}` : row.name} note={sayPerson(row)}>
        <FollowUpState state={row.state} />
      </NameLine>
      <Text>{sayMatter(row, today)}</Text>
      {standing && <Text className="quiet">{standing}</Text>}
      {row.visitors && <Text className="quiet">{words.goes(row.visitors)}</Text>}
      {desk && <Text className="line-desk">{desk}</Text>}
      {(row.draft || row.worryOpen) && (
        <View className="line-flags">
          {row.draft && <State word={words.draft} sign="…" tone="warn" />}
          {row.worryOpen && <State word={words.worry} sign="!" tone="warn" />}
        </View>
      )}
    </View>
  );
}
