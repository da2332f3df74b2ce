import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Body } from '../../parts/Page';
import { SearchField } from '../../parts/SearchField';
import { FoundPeople } from '../../people/FoundPeople';
import { usePeople } from '../../people/usePeople';
import { staffPage } from '../page';

const { find: words } = deskTexts;

/** Searches the hospital's patients by name, phone or document (R2). */
export default staffPage('desk/find', function Find() {
  const people = usePeople();
  return (
    <>
      <SearchField label={words.label} {...people.line} />
      <Body>
        {people.asked ? (
          <FoundPeople of={people} onChoose={({ patientId }) => go('desk/patient', { patientId })}>
            <Button text={words.enter} onPress={() => go('desk/book')} />
          </FoundPeople>
        ) : (
          <Empty title={words.start} note={words.startNote}>
            <Text className="quiet">{words.hint}</Text>
            <Button kind="quiet" text={words.joins} onPress={() => go('desk/joins')} />
          </Empty>
        )}
      </Body>
    </>
  );
});
