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
  /** Called when a field is left, so that the page can show its mistake. */
  onLeave?: (name: FieldName) => void;
  /** The hint below the phone, if it differs from the one at the desk. */
  phoneHint?: string;
}

/** The properties of each field, by name. */
function fieldsOf({ draft, mistakes, onChange, onLeave }: Props) {
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
  return { field, typed };
}
type Fields = ReturnType<typeof fieldsOf>;

/**
 * The fields for a person's name, document and phone (R1). For a child without a document, those of
 * the guardian.
 */
export function PersonFields(props: Props) {
  const { draft, onChange } = props;
  const fields = fieldsOf(props);
  const { field, typed } = fields;
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
        <Child draft={draft} fields={fields} onChange={onChange} />
      ) : (
        <NumberField {...typed('number')} kind={draft.kind} label={words.number} />
      )}
      <Field
        {...typed('phone')}
        label={words.phone}
        placeholder={words.phonePlaceholder}
        hint={props.phoneHint ?? words.phoneHint}
        keyboard="number"
        maxLength={20}
      />
    </>
  );
}

interface ChildProps extends Pick<Props, 'draft' | 'onChange'> {
  fields: Fields;
}

/** The child's birth date, and the guardian's document. */
const Child = ({ draft, fields: { field, typed }, onChange }: ChildProps) => (
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
      onPick={index => onChange('guardianKind', ownDocumentKinds[index] ?? draft.guardianKind)}
    />
    <NumberField
      {...typed('guardianNumber')}
      kind={draft.guardianKind}
      label={words.guardianNumber}
    />
  </>
);

interface NumberFieldProps extends ReturnType<Fields['typed']> {
  kind: string;
  label: string;
}

const NumberField = ({ kind, ...field }: NumberFieldProps) => (
  <Field {...field} placeholder={words.numberPlaceholder} keyboard={keyboardFor(kind)} />
);
