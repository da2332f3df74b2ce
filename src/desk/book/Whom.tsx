import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { SearchField } from '../../parts/SearchField';
import { Ways } from '../../parts/Ways';
import { FoundPeople, type FoundPerson } from '../../people/FoundPeople';
import { takeHandedOver } from '../../people/handedOver';
import { PersonFields } from '../../people/PersonFields';
import type { FieldName, Mistakes, PersonForm } from '../../people/personForm';
import { usePeople } from '../../people/usePeople';
import './index.scss';

const { book: words, find } = deskTexts;

interface Props {
  person: Pick<FoundPerson, 'name' | 'documentMasked' | 'phoneMasked'> | undefined;
  /** The form of a new person, once it is open. */
  draft: PersonForm | undefined;
  mistakes: Mistakes;
  onFound: (person: FoundPerson) => void;
  onDraft: (name: FieldName, value: string) => void;
  onChange: () => void;
  /** Opens or closes the form. */
  onEnter: (on: boolean) => void;
}

/** The patient: found among those the hospital knows, or typed in (R1, R2). */
export function Whom({ person, draft, mistakes, onFound, onDraft, onChange, onEnter }: Props) {
  const [given] = useState(takeHandedOver);
  const people = usePeople(given);
  if (person) {
    return (
      <Card title={words.who} flat>
        <Cell
          title={person.name}
          note={`${person.documentMasked} · ${person.phoneMasked}`}
          value={<Button small text={words.change} onPress={onChange} />}
        />
      </Card>
    );
  }
  if (draft) {
    return (
      <Card title={words.enterTitle} flat>
        <PersonFields draft={draft} mistakes={mistakes} onChange={onDraft} />
        <Cell title={words.useFound} onPress={() => onEnter(false)} />
      </Card>
    );
  }
  return (
    <>
      <Card title={words.who} flat>
        <SearchField label={find.label} {...people.line} />
      </Card>
      {people.asked && <FoundPeople of={people} onChoose={onFound} />}
      <Ways>
        <Button text={words.enter} onPress={() => onEnter(true)} />
      </Ways>
    </>
  );
}
