import { documentKinds, ownDocumentKinds } from '../../domain/people/documentKinds';
import { texts } from '../../texts';
import { DateField, Field, PickField } from '../parts/Field';
import type { FieldName, Mistakes, PersonForm } from './personForm';

const { patient: words } = texts.pages;
const kindText = (kind: keyof typeof texts.documentKinds) => texts.documentKinds[kind];
const keyboardFor = (kind: string) =>
  kind === 'residentIdentityCard' || kind === 'residencePermit' ? 'idcard' : 'text';

interface Props {
  draft: PersonForm;
  mistakes: Mistakes;
  onChange: (name: FieldName, value: string) => void;
  /** A field was left: time to say what is wrong with it. */
  onLeave?: (name: FieldName) => void;
}

/** A person's name, papers and phone (R1); a child without papers of its own under its guardian's. */
export function PersonFields({ draft, mistakes, onChange, onLeave }: Props) {
  const field = (name: FieldName) => ({
    id: `field-${name}`,
    value: draft[name],
    error: mistakes[name],
  });
  const typed = (name: FieldName) => ({
    ...field(name),
    onChange: (value: string) => onChange(name, value),
    onLeave: () => onLeave?.(name),
  });
  const number = (name: 'number' | 'guardianNumber', kind: string, label: string) => (
    <Field
      {...typed(name)}
      label={label}
      placeholder={words.numberPlaceholder}
      keyboard={keyboardFor(kind)}
    />
  );
  const isChild = draft.kind === 'guardianChild';
  return (
    <>
      <Field
        {...typed('name')}
        label={isChild ? words.childName : words.name}
        placeholder={words.namePlaceholder}
      />
      <PickField
        {...field('kind')}
        label={words.kind}
        value={kindText(draft.kind)}
        options={documentKinds.map(kindText)}
        chosen={documentKinds.indexOf(draft.kind)}
        onPick={index => onChange('kind', documentKinds[index] ?? draft.kind)}
      />
      {isChild ? (
        <>
          <DateField
            {...field('birthDate')}
            label={words.birthDate}
            placeholder={words.birthDatePlaceholder}
            onPick={value => onChange('birthDate', value)}
          />
          <PickField
            {...field('guardianKind')}
            label={words.guardianKind}
            value={kindText(draft.guardianKind)}
            options={ownDocumentKinds.map(kindText)}
            chosen={ownDocumentKinds.indexOf(draft.guardianKind)}
            onPick={index =>
              onChange('guardianKind', ownDocumentKinds[index] ?? draft.guardianKind)
            }
          />
          {number('guardianNumber', draft.guardianKind, words.guardianNumber)}
        </>
      ) : (
        number('number', draft.kind, words.number)
      )}
      <Field
        {...typed('phone')}
        label={words.phone}
        placeholder={words.phonePlaceholder}
        hint={words.phoneHint}
        keyboard="number"
        maxLength={20}
      />
    </>
  );
}
