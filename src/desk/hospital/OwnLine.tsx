import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import { Field } from '../../parts/Field';
import { TextArea } from '../../parts/TextArea';
import type { HospitalForm } from './useHospitalForm';

const { hospital: words } = deskTexts;

/** A longer value gets several lines. */
const ONE_LINE = 40;

interface Props {
  form: HospitalForm;
  path: string;
  longest: number;
}

/** A field for one of the hospital's own values. */
export function OwnLine({ form: { lines, mistakes, edit }, path, longest }: Props) {
  const common = {
    id: `hospital-${path.replace(/\./g, '-')}`,
    label: words.lastOf(path),
    value: lines[path] ?? '',
    maxLength: longest,
    ...defined({ error: mistakes[path] }),
    onChange: (value: string) => edit(path, value),
  };
  return longest > ONE_LINE ? (
    <TextArea {...common} {...defined({ placeholder: words.hints[path] })} />
  ) : (
    <Field {...common} {...defined({ hint: words.hints[path] })} />
  );
}
