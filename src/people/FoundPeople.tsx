import type { PropsWithChildren } from 'react';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import type { ValueOf } from '../../types/contract';
import type { findPatients } from '../../types/people/findPatients';
import { Card } from '../parts/Card';
import { Cell } from '../parts/Cell';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Skeleton } from '../parts/Skeleton';
import type { PeopleSearch } from './usePeople';

const { find: words } = deskTexts;

export type FoundPerson = ValueOf<typeof findPatients>['patients'][number];

interface Props {
  of: PeopleSearch;
  onChoose: (person: FoundPerson) => void;
}

/**
 * The people a search found; without any its children are shown, such as a button to type in a
 * person.
 */
export const FoundPeople = ({ of: people, onChoose, children }: PropsWithChildren<Props>) => (
  <Loaded of={people.found} skeleton={<Skeleton cards={2} lines={2} />}>
    {({ patients }) =>
      patients.length === 0 ? (
        <Empty title={words.nothing} note={words.nothingNote}>
          {children}
        </Empty>
      ) : (
        <Card flat>
          {patients.map(person => (
            <Cell
              key={person.patientId}
              title={person.name}
              note={`${texts.documentKinds[person.documentKind]} ${person.documentMasked} · ${person.phoneMasked}`}
              onPress={() => onChoose(person)}
            />
          ))}
        </Card>
      )
    }
  </Loaded>
);
