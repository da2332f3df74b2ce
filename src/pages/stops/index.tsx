import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { listStops } from '../../../types/timetable/listStops';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { StopList } from '../../timetable/StopList';
import { page } from '../page';

const { stops: words } = texts.pages;

/** All stops and substitutes from today on, as soon as they are entered (R9, R22). */
export default page('pages/stops', function Stops() {
  const operation = useOperation(listStops, {});
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={3} lines={2} />}>
          {value =>
            value.stops.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote} />
            ) : (
              <>
                <StopList title={words.lead} view={value} />
                <Text className="quiet">{words.note}</Text>
              </>
            )
          }
        </Loaded>
      </Body>
      <BottomBar>
        <Button kind="main" text={words.book} onPress={() => go('pages/departments')} />
      </BottomBar>
    </Page>
  );
});
