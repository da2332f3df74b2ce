import { texts } from '../../../texts';
import { purposeLength } from '../../../types/booking/book';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** The purpose of the visit, only for the doctor; optional. */
export function Purpose({ value, onChange }: Props) {
  const { confirm: words } = texts.pages;
  return (
    <Card flat>
      <Field
        id="field-purpose"
        label={words.purpose}
        value={value}
        placeholder={words.purposeHint}
        hint={words.purposeNote}
        maxLength={purposeLength.max}
        onChange={onChange}
      />
    </Card>
  );
}
