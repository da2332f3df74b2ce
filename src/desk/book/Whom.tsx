import { documentKinds, type OwnDocumentKind, ownDocumentKinds } from '../../../types/identity';
import { texts } from '../../../types/texts';
import { deskTexts } from '../../../types/texts/desk';
import type { Draft, FieldName, Mistakes } from '../../pages/patient/draft';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { DateField, Field, PickField } from '../../parts/Field';
import { Ways } from '../../parts/Ways';
import { People, type Person } from '../parts/People';
import { SearchField } from '../parts/SearchField';
import { usePeople } from '../usePeople';
import './index.scss';

const { book: words, find } = deskTexts;
const { patient: fields } = texts.pages;
const kindText = (kind: keyof typeof texts.documentKinds) => texts.documentKinds[kind];

interface Props {
  person: Pick<Person, 'name' | 'documentMasked' | 'phoneMasked'> | undefined;
  /** The form of a new person, once it is open. */
  draft: Draft | undefined;
  mistakes: Mistakes;
  onFound: (person: Person) => void;
  onDraft: (draft: Draft) => void;
  onChange: () => void;
  /** Opens or closes the form. */
  onEnter: (on: boolean) => void;
}

/** The patient: found among those the hospital knows, or entered (R1, R2). */
export function Whom({ person, draft, mistakes, onFound, onDraft, onChange, onEnter }: Props) {
  const people = usePeople();
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
    const change = (name: FieldName) => (value: string) => onDraft({ ...draft, [name]: value });
    const field = (name: FieldName) => ({
      id: `field-${name}`,
      value: draft[name],
      error: mistakes[name],
    });
    const typed = (name: FieldName) => ({ ...field(name), onChange: change(name) });
    const isChild = draft.kind === 'guardianChild';
    return (
      <Card title={words.enterTitle} flat>
        <Field
          {...typed('name')}
          label={isChild ? fields.childName : fields.name}
          placeholder={fields.namePlaceholder}
        />
        <PickField
          {...field('kind')}
          label={fields.kind}
          value={kindText(draft.kind)}
          options={documentKinds.map(kindText)}
          chosen={documentKinds.indexOf(draft.kind)}
          onPick={index => change('kind')(documentKinds[index] ?? draft.kind)}
        />
        {isChild && (
          <>
            <DateField
              {...field('birthDate')}
              label={fields.birthDate}
              placeholder={fields.birthDatePlaceholder}
              onPick={change('birthDate')}
            />
            <PickField
              {...field('guardianKind')}
              label={fields.guardianKind}
              value={kindText(draft.guardianKind)}
              options={ownDocumentKinds.map(kindText)}
              chosen={ownDocumentKinds.indexOf(draft.guardianKind)}
              onPick={index =>
                change('guardianKind')(
                  ownDocumentKinds[index] ?? (draft.guardianKind as OwnDocumentKind),
                )
              }
            />
          </>
        )}
        <Field
          {...typed(isChild ? 'guardianNumber' : 'number')}
          label={isChild ? fields.guardianNumber : fields.number}
          placeholder={fields.numberPlaceholder}
          keyboard="idcard"
        />
        <Field
          {...typed('phone')}
          label={fields.phone}
          placeholder={fields.phonePlaceholder}
          hint={fields.phoneHint}
          keyboard="number"
          maxLength={20}
        />
        <Cell title={words.useFound} onPress={() => onEnter(false)} />
      </Card>
    );
  }
  return (
    <>
      <Card title={words.who} flat>
        <SearchField
          label={find.label}
          value={people.typed}
          onChange={people.type}
          onSearch={people.search}
          onClear={people.clear}
        />
      </Card>
      {people.asked && <People of={people} onChoose={onFound} />}
      <Ways>
        <Button text={words.enter} onPress={() => onEnter(true)} />
      </Ways>
    </>
  );
}
