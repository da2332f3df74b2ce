import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { listOwnReturnVisits } from '../../../types/returns/listOwnReturnVisits';
import { useOperation } from '../../api/useOperation';
import { useConsents } from '../../notices/useConsents';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { UnprovenNotice } from '../../people/UnprovenNotice';
import { aria } from '../../phone/aria';
import { page } from '../page';
import { ReturnSlip } from './ReturnSlip';

const { returns: words } = texts.pages;

/** Return visits that are due, whether they are booked, and past ones (R13). */
export default page('pages/returns', function Returns() {
  const operation = useOperation(listOwnReturnVisits, {});
  const askConsents = useConsents('returnVisit');
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today, due, past }) =>
            due.length + past.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote} />
            ) : (
              <>
                {due.map(each => (
                  <ReturnSlip
                    key={each.returnVisitId}
                    returnVisit={each}
                    today={today}
                    before={askConsents}
                  />
                ))}
                {past.length > 0 && (
                  <View className="heading" {...aria({ role: 'heading' })}>
                    <Text>{words.past}</Text>
                  </View>
                )}
                {past.map(each => (
                  <ReturnSlip key={each.returnVisitId} returnVisit={each} today={today} />
                ))}
              </>
            )
          }
        </Loaded>
        <UnprovenNotice />
      </Body>
    </Page>
  );
});
