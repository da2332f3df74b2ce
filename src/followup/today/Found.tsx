import { Text } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { listDischarged } from '../../../types/discharges/listDischarged';
import { useOperation } from '../../api/useOperation';
import { FollowUpLine } from '../../calling/FollowUpLine';
import { StayLine } from '../../discharges/StayLine';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';

const { today: words } = followupTexts;

interface Props {
  query: string;
  /** Whether discharged patients are searched too, as the follow-up office may. */
  stays: boolean;
}

/** The results of a search among discharged patients and among the follow-ups of all days. */
export function Found({ query, stays: wantsStays }: Props) {
  const calls = useOperation(listFollowUps, { query });
  const stays = useOperation(listDischarged, wantsStays ? { query } : undefined);
  return (
    <Loaded of={calls} skeleton={<Skeleton cards={2} lines={3} />}>
      {({ today, followUps, next }) => (
        <>
          {wantsStays && (
            <Loaded of={stays} skeleton={<Skeleton cards={1} lines={3} />}>
              {({ discharged, next: more }) => (
                <>
                  {discharged.length > 0 && (
                    <Text className="quiet">{words.foundStays(counted(discharged, more))}</Text>
                  )}
                  {discharged.map(stay => (
                    <StayLine key={stay.dischargeId} stay={stay} today={today} />
                  ))}
                  {discharged.length === 0 && followUps.length === 0 && <Nothing />}
                </>
              )}
            </Loaded>
          )}
          {followUps.length > 0 && (
            <Text className="quiet">{words.foundCalls(counted(followUps, next))}</Text>
          )}
          {followUps.map(row => (
            <FollowUpLine key={row.followUpId} row={row} today={today} />
          ))}
          {!wantsStays && followUps.length === 0 && <Nothing />}
        </>
      )}
    </Loaded>
  );
}

const counted = (found: readonly unknown[], next: string | undefined): string =>
  `${found.length}${next ? '+' : ''}`;

const Nothing = () => <Empty title={words.nothingFound} note={words.nothingFoundNote} />;
