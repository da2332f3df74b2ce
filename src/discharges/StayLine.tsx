import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { followupTexts } from '../../texts/followup';
import { sayShortDate } from '../../texts/say';
import type { ValueOf } from '../../types/contract';
import type { listDischarged } from '../../types/discharges/listDischarged';
import { looksOf, sayPerson } from '../calling/followUpWords';
import { go } from '../go';
import { State } from '../parts/State';
import { NameLine } from '../parts/staff/NameLine';
import { aria } from '../phone/aria';
import '../calling/FollowUpLine.scss';

const { discharged: words } = followupTexts;
type Stay = ValueOf<typeof listDischarged>['discharged'][number];

/**
 * One discharged patient: name, ward, and the state of each follow-up. A tap opens the patient's
 * page.
 */
export function StayLine({ stay, today }: { stay: Stay; today: string }) {
  const { dischargeId, name, department, diagnosis, dischargedOn, result, dead, rounds } = stay;
  return (
    <View
      className="line"
      hoverClass="line-pressed"
      onClick={() => go('followup/discharge', { dischargeId })}
      {...aria({ role: 'button' })}
    >
      <NameLine name={name} note={sayPerson(stay)}>
        {dead && <State word={words.dead} sign="×" />}
      </NameLine>
      <Text>
        {department} · {diagnosis}
      </Text>
      <Text className="quiet">
        {words.left(sayShortDate(dischargedOn, today))} · {texts.followUps.results[result]}
      </Text>
      {rounds.length > 0 && (
        <View className="line-flags">
          {rounds.map(({ followUpId, kind, state }) => (
            <State
              key={followUpId}
              word={words.round(
                words.rounds[kind] ?? texts.followUps.kinds[kind],
                texts.followUps.states[state],
              )}
              {...looksOf[state]}
            />
          ))}
        </View>
      )}
    </View>
  );
}
