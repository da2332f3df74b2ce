import { Text } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { viewPatient } from '../../../types/booking/viewPatient';
import { useOperation } from '../../api/useOperation';
import { Empty } from '../../parts/Empty';
import { Body } from '../../parts/Page';
import { SearchField } from '../../parts/SearchField';
import { FoundPeople } from '../../people/FoundPeople';
import { usePeople } from '../../people/usePeople';
import { staffPage } from '../page';
import { Compare } from './Compare';

const { join: words } = deskTexts;

/** Finds another record of this person, and joins both (R1, R23). */
export default staffPage('desk/join', function Join({ patientId, me: { today } }) {
  const person = useOperation(viewPatient, { patientId });
  const people = usePeople();
  const [records, setRecords] = useState<{ from: string; into: string }>();
  if (records)
    return (
      <Compare
        {...records}
        today={today}
        onSwap={() => setRecords({ from: records.into, into: records.from })}
        onOther={() => setRecords(undefined)}
      />
    );
  const name = person.state === 'ready' ? person.value.patient.name : undefined;
  return (
    <>
      <SearchField label={words.label} {...people.line} />
      <Body>
        {name && <Text className="quiet">{words.lead(name)}</Text>}
        {people.asked ? (
          <FoundPeople
            of={people}
            onChoose={other => setRecords({ from: other.patientId, into: patientId })}
          />
        ) : (
          <Empty title={words.start} note={words.startNote} />
        )}
      </Body>
    </>
  );
});
