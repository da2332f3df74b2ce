import { deskTexts } from '../../../texts/desk';
import { listDoorKeys } from '../../../types/exchange/listDoorKeys';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { staffPage } from '../page';
import { KeyCard } from './KeyCard';

const { doorKeys: words } = deskTexts;

/** The other systems of the hospital that have a door key, with their rights. */
export default staffPage('desk/doorKeys', function DoorKeys() {
  const operation = useOperation(listDoorKeys, {});
  return (
    <>
      <Body>
        <Loaded of={operation}>
          {({ keys }) =>
            keys.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote} />
            ) : (
              keys.map(each => (
                <KeyCard key={each.keyId} of={each} onEnded={() => operation.reload()} />
              ))
            )
          }
        </Loaded>
      </Body>
      <BottomBar>
        <Button kind="main" text={words.make} onPress={() => go('desk/doorKey')} />
      </BottomBar>
    </>
  );
});
