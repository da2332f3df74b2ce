import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../texts/followup';
import type { FollowUpRow } from '../../types/followups/followUps';
import { go } from '../go';
import { State } from '../parts/State';
import { aria } from '../phone/aria';
import { FollowUpState } from './FollowUpState';
import { sayMatter, sayPerson, sayStanding } from './followUpWords';
import './FollowUpLine.scss';

const { followUp: words } = followupTexts;

/** One follow-up of a list: the patient, the reason, how urgent it is. A tap opens the call. */
export function FollowUpLine({ row, today }: { row: FollowUpRow; today: string }) {
  const standing = sayStanding(row, today);
  return (
    <View
      className="line"
      hoverClass="line-pressed"
      onClick={() => go('followup/call', { followUpId: row.followUpId })}
      {...aria({ role: 'button' })}
    >
      <View className="line-head">
        <View className="line-who">
          <Text className="line-name">{row.name}</Text>
          <Text className="quiet">{sayPerson(row)}</Text>
        </View>
        <FollowUpState state={row.state} />
      </View>
      <Text>{sayMatter(row, today)}</Text>
      {standing && <Text className="quiet">{standing}</Text>}
      {row.visitors && <Text className="quiet">{words.goes(row.visitors)}</Text>}
      {(row.draft || row.worryOpen) && (
        <View className="line-flags">
          {row.draft && <State word={words.draft} sign="…" tone="warn" />}
          {row.worryOpen && <State word={words.worry} sign="!" tone="warn" />}
        </View>
      )}
    </View>
  );
}
